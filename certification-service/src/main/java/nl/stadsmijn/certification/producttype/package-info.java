/** Follows {@code inventory.product-types}, and knows which there are: a scheme is not for what nobody can describe a lot as. It tells nothing. */
package nl.stadsmijn.certification.producttype;

/** Follows {@code inventory.product-types}, and knows which types there are, what stands above each, and what they are called. It tells nothing. */
package nl.stadsmijn.hub.producttype;

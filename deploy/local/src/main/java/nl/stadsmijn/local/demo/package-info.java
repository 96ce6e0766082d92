/** The story that {@code ./stadsmijn demo} tells. It knows the platform by its URLs only. */
package nl.stadsmijn.local.demo;

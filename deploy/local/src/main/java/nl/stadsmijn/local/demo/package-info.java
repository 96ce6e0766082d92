/** What {@code ./stadsmijn demo} tells and {@code ./stadsmijn bench} measures. It knows the platform by its URLs only. */
package nl.stadsmijn.local.demo;

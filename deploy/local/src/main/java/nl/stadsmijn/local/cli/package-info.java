/** The commands of {@code ./stadsmijn}; the script builds what is missing and calls them here. */
package nl.stadsmijn.local.cli;

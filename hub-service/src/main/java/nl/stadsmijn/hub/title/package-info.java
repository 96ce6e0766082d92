/** Title apart from custody: the owner gives what is theirs to another owner, where it lies. What is promised stays with the owner who promised it. */
package nl.stadsmijn.hub.title;

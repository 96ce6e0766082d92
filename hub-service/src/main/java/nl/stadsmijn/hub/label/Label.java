package nl.stadsmijn.hub.label;

import java.util.List;

/**
 * What stands on a label.
 *
 * @param link what its code leads to
 * @param title the largest
 * @param lines below it, in order
 * @param id the whole id, to type where no code can be read; empty where there is none
 * @param number its end, to say over the telephone
 */
record Label(String link, String title, List<String> lines, String id, String number) {}

/** How steel sections are named, so that every usual spelling means the same one wherever it is written or looked for. */
package nl.stadsmijn.sections;

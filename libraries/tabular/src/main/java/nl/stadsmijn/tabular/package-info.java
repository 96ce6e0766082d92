/**
 * Tables in files: reading and writing CSV and XLSX, streaming, with no word of any service's field.
 *
 * <p>The caller declares its {@link nl.stadsmijn.tabular.Columns}; {@link nl.stadsmijn.tabular.TableReader} finds them in whatever was sent
 * and hands out typed values per row, each unreadable cell as a {@link nl.stadsmijn.tabular.CellProblem}. A file is gone through once
 * before any row is handed out: that decides its encoding, its delimiter, what its commas and points mean, and whether it is refused as a
 * whole ({@link nl.stadsmijn.tabular.Refusal}). {@link nl.stadsmijn.tabular.TableWriter} writes what reads back equal.
 *
 * <p>Files that come in are taken as hostile ({@link nl.stadsmijn.tabular.TableLimits}); nothing in them is ever evaluated.
 */
package nl.stadsmijn.tabular;

package nl.stadsmijn.inventory.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.stadsmijn.inventory.table.TableLanguage;

/** The words and the notation of a report in one language. */
final class ReportText {

    private final Locale locale;
    private final ResourceBundle words;

    ReportText(TableLanguage language) {
        this.locale = language == TableLanguage.nl ? Locale.of("nl", "NL") : Locale.of("en", "GB");
        this.words = ResourceBundle.getBundle("report", language.locale(), ReportText.class.getClassLoader());
    }

    String language() {
        return locale.getLanguage();
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    String get(String key) {
        return words.getString(key);
    }

    String get(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    String show(ReportCell cell) {
        return switch (cell) {
            case ReportCell.Words(String text) -> text;
            case ReportCell.Weight(BigDecimal kg) -> kg.signum() == 0 ? "0" : number("#,##0.000", kg.movePointLeft(3));
            case ReportCell.Count(long number) -> number("#,##0", BigDecimal.valueOf(number));
            case ReportCell.Percentage(BigDecimal part) -> number("#,##0.0", part.movePointRight(2)) + " %";
            case ReportCell.Day day -> day(day, FormatStyle.LONG);
        };
    }

    /** As {@link #show}, for a column of a table. */
    String showShort(ReportCell cell) {
        return cell instanceof ReportCell.Day day ? day(day, FormatStyle.MEDIUM) : show(cell);
    }

    /** An amount with all its decimals. */
    String amount(BigDecimal value) {
        return number("#,##0.######", value);
    }

    private String day(ReportCell.Day day, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day.day());
    }

    private String number(String pattern, BigDecimal value) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace("-", "−");
    }
}

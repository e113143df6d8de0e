package io.yizheng.trial.second;

import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;

/** Days as one number each, such as 20261120, asked of the old calendar. */
public final class DatesAgain {

    private static final Pattern DASHED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final int today;

    DatesAgain(LocalDate today) {
        this.today = today.getYear() * 1_00_00 + today.getMonthValue() * 1_00 + today.getDayOfMonth();
    }

    boolean isBirth(int day) {
        return day >= 1900_01_01 && day <= today && today - day < 131_00_00 && exists(day);
    }

    public static String date(String typed) {
        String text = TypingAgain.narrow(typed, 64);
        boolean dashed = text != null && DASHED.matcher(text).matches();
        return dashed && exists(Integer.parseInt(text.replace("-", ""))) ? text : null;
    }

    /** The Gregorian calendar repeats itself every 400 years, so each day is asked in the years that it surely ruled. */
    private static boolean exists(int day) {
        int year = day / 1_00_00;
        if (year == 0) {
            return false;
        }
        Calendar calendar = new GregorianCalendar();
        calendar.setLenient(false);
        calendar.clear();
        calendar.set(2000 + year % 400, day / 1_00 % 1_00 - 1, day % 1_00);
        try {
            calendar.getTimeInMillis();
            return true;
        } catch (IllegalArgumentException noSuchDay) {
            return false;
        }
    }
}

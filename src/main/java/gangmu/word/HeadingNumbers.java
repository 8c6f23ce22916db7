package gangmu.word;

import gangmu.words.Words;

/** The numbers that the word processor will give to headings, for the contents page. */
final class HeadingNumbers {
    private final Words words;
    private final int[] counts = new int[5];

    HeadingNumbers(Words words) {
        this.words = words;
    }

    /** The number of the next heading of a level from 1; 0 for an annex. */
    String next(int level) {
        counts[level]++;
        for (int below = level + 1; level > 0 && below < counts.length; below++) {
            counts[below] = 0;
        }
        if (level == 0) {
            return words.get("report.number.annex").replace("%1", Integer.toString(counts[0]));
        }
        String number = words.get("report.number." + level);
        for (int each = 1; each <= level; each++) {
            number = number.replace("%" + each, written(each));
        }
        return number;
    }

    private String written(int level) {
        boolean chinese = level <= 2 && words.get("report.number.style." + level).startsWith("chinese");
        return chinese ? spelled(counts[level]) : Integer.toString(counts[level]);
    }

    /** 1 to 99 in Chinese, as the word processor counts headings. */
    private String spelled(int number) {
        String digits = words.get("report.number.digits");
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 20 ? "" : digits.substring(number / 10 - 1, number / 10);
        String ten = number < 10 ? "" : digits.substring(9);
        return tens + ten + (number % 10 == 0 ? "" : digits.substring(number % 10 - 1, number % 10));
    }
}

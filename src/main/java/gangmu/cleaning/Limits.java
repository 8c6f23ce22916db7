package gangmu.cleaning;

import java.time.Duration;

/**
 * How much cleaning one file may cost before it is copied as it is: a bomb, or a drawing of a gigabyte, must not keep a
 * bundle from being made.
 *
 * @param unpacked bytes that may come out of the archives in it, all together
 * @param part bytes of one part that is taken into memory whole: an XML text, a picture
 * @param depth archives within archives
 * @param time from beginning to end
 */
record Limits(long unpacked, long part, int depth, Duration time) {
    static final Limits USUAL = new Limits(8L << 30, 64L << 20, 3, Duration.ofSeconds(60));
}

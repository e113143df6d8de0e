package io.yizheng.kit.captcha.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a sheet as a PNG of four shades, two bits a pixel. */
final class Png {
    private static final int SHADES = 4;
    private static final int PIXELS_A_BYTE = 4;
    private static final int BITS = 2;
    private static final int PALETTE = 3;
    /** Half the time of zlib's default, for four bytes more in a hundred. */
    private static final int LEVEL = 4;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /** The colours of the shades, each 0xRRGGBB. */
    static byte[] write(Sheet sheet, int[] colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(sheet.width(), sheet.height()));
        chunk(out, "PLTE", palette(colours));
        chunk(out, "IDAT", deflated(rows(sheet)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        byte[] header = new byte[13];
        putInt(header, 0, width);
        putInt(header, 4, height);
        header[8] = BITS;
        header[9] = PALETTE;
        return header;
    }

    private static byte[] palette(int[] colours) {
        byte[] palette = new byte[SHADES * 3];
        for (int shade = 0; shade < SHADES; shade++) {
            palette[shade * 3] = (byte) (colours[shade] >> 16);
            palette[shade * 3 + 1] = (byte) (colours[shade] >> 8);
            palette[shade * 3 + 2] = (byte) colours[shade];
        }
        return palette;
    }

    /** Each row begins with a zero: its pixels are written as they are. */
    private static byte[] rows(Sheet sheet) {
        byte[] rows = new byte[sheet.height() * (1 + sheet.width() / PIXELS_A_BYTE)];
        int at = 0;
        for (int y = 0; y < sheet.height(); y++) {
            at++;
            for (int x = 0; x < sheet.width(); x += PIXELS_A_BYTE) {
                rows[at] = (byte) (sheet.shade(x, y) << 6
                        | sheet.shade(x + 1, y) << 4
                        | sheet.shade(x + 2, y) << 2
                        | sheet.shade(x + 3, y));
                at++;
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[rows.length + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(buffer, length, buffer.length - length);
            }
            byte[] deflated = new byte[length];
            System.arraycopy(buffer, 0, deflated, 0, length);
            return deflated;
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(body);
        byte[] number = new byte[4];
        putInt(number, 0, body.length);
        out.writeBytes(number);
        out.writeBytes(name);
        out.writeBytes(body);
        putInt(number, 0, (int) check.getValue());
        out.writeBytes(number);
    }

    private static void putInt(byte[] into, int at, int value) {
        into[at] = (byte) (value >>> 24);
        into[at + 1] = (byte) (value >>> 16);
        into[at + 2] = (byte) (value >>> 8);
        into[at + 3] = (byte) value;
    }
}

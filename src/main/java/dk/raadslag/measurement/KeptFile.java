package dk.raadslag.measurement;

import java.io.InputStream;

/** Reads a kept file part by part. */
final class KeptFile extends InputStream {

    private final KeptFiles files;
    private final int batch;
    private byte[] part = new byte[0];
    private int next;
    private int position;
    private boolean ended;

    KeptFile(KeptFiles files, int batch) {
        this.files = files;
        this.batch = batch;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int most) {
        if (position == part.length && !advance()) {
            return -1;
        }
        int count = Math.min(most, part.length - position);
        System.arraycopy(part, position, target, from, count);
        position += count;
        return count;
    }

    private boolean advance() {
        if (!ended) {
            part = files.part(batch, next++).orElse(new byte[0]);
            position = 0;
            ended = part.length == 0;
        }
        return !ended;
    }

    /** How many bytes have been read so far. */
    long count() {
        return (long) Math.max(0, next - 1) * KeptFiles.PART + position;
    }
}

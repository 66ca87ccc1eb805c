package dev.lathe.runtime.internal.apache;

import dev.lathe.runtime.internal.http.UploadCopy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** An upload as Apache HttpClient sends it; its media type stands in the headers. */
final class UploadEntity extends AbstractHttpEntity {

    private final UploadCopy upload;

    UploadEntity(UploadCopy upload) {
        super((ContentType) null, null, upload.length() < 0);
        this.upload = upload;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public long getContentLength() {
        return upload.length();
    }

    /** Not used: the client writes. */
    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("getContent");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        upload.to(out);
    }

    /** The exchange is given up. */
    void abandon() {
        upload.abandon();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {}
}

package io.yizheng.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A SAML message in the hands of somebody who can read it and write on it. */
record SamlLetter(String xml) {

    /** From the address that a browser is sent to. */
    static SamlLetter redirected(String address) {
        String packed =
                URLDecoder.decode(address.replaceAll(".*[?&]SAMLRequest=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        try (InflaterInputStream inflating = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed)), new Inflater(true))) {
            return new SamlLetter(new String(inflating.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From the field of a form. */
    static SamlLetter posted(String field) {
        return new SamlLetter(new String(Base64.getMimeDecoder().decode(field), StandardCharsets.UTF_8));
    }

    SamlLetter with(String before, String after) {
        if (!xml.contains(before)) {
            throw new AssertionError("no " + before + " in " + xml);
        }
        return new SamlLetter(xml.replace(before, after));
    }

    /** As the field of a form. */
    String posted() {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** As a part of an address. */
    String packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflating.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return URLEncoder.encode(Base64.getEncoder().encodeToString(packed.toByteArray()), StandardCharsets.UTF_8);
    }
}

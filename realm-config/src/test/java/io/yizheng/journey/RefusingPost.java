package io.yizheng.journey;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that knows no mailbox and says so as mail servers do: with the address in its words. */
final class RefusingPost implements Closeable {

    private final ServerSocket door;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    private RefusingPost(ServerSocket door) {
        this.door = door;
    }

    static RefusingPost open() throws IOException {
        RefusingPost post = new RefusingPost(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")));
        Thread thread = new Thread(post::serve, "a post that refuses");
        thread.setDaemon(true);
        thread.start();
        return post;
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                talk(visitor);
            } catch (IOException gone) {
                // The visitor, or the door.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader heard =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream said = visitor.getOutputStream();
        say(said, "220 post.example");
        String line = heard.readLine();
        while (line != null) {
            String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            if (verb.equals("RCPT")) {
                String address = line.replaceAll(".*<(.*)>.*", "$1");
                refused.add(address);
                say(said, "550 5.1.1 <" + address + "> User unknown");
            } else {
                say(said, verb.equals("QUIT") ? "221 Bye" : "250 OK");
            }
            line = verb.equals("QUIT") ? null : heard.readLine();
        }
    }

    private static void say(OutputStream said, String line) throws IOException {
        said.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        said.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

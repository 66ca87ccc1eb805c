package com.example;

import com.example.shop.Shop;
import com.example.shop.core.RequestOptions;
import com.example.shop.model.Card;
import com.example.shop.model.Order;
import com.example.shop.model.Payment;
import com.example.shop.orders.OrdersService;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Uses what the compatibility promise covers; compiled against version 1, run against version 2. */
public final class Till {

    private static final String NEWER =
            "{\"id\":\"o1\",\"comment\":\"thanks\",\"payment\":{\"kind\":\"voucher\",\"code\":\"X\"},\"later\":1}";

    private Till() {}

    public static void main(String[] arguments) throws IOException {
        String[] sent = {""};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            sent[0] = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = NEWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try (Shop shop = Shop.builder()
                .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .build()) {
            Order order = shop.orders().get("o1");
            Order again = order.toBuilder().build();
            System.out.println("equal " + order.equals(again));
            System.out.println("id " + order.id());
            Payment payment = order.payment();
            System.out.println(payment instanceof Payment.Card || payment instanceof Payment.Transfer
                    ? "known"
                    : "something newer");
            shop.orders().replace("o1", again);
            System.out.println("sent " + sent[0]);
            Order made = Order.builder()
                    .id("o2")
                    .payment(Payment.card(Card.builder().kind("card").number("4").build()))
                    .build();
            shop.orders().replace("o2", made);
            System.out.println("sent " + sent[0]);
        } finally {
            server.stop(0);
        }
        OrdersService fake = new OrdersService() {
            @Override
            public Order get(String orderId, RequestOptions options) {
                return Order.builder().id(orderId).build();
            }
        };
        System.out.println("fake " + fake.get("o3").id());
    }
}

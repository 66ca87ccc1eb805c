import com.example.shop.model.Payment;

/** Outside the promise, and meant to be: one more variant wants an answer. */
class ExhaustiveMatch {
    String kind(Payment payment) {
        return payment.match(card -> "card", transfer -> "transfer", unknown -> "unknown");
    }
}

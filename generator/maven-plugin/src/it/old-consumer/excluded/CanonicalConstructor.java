import com.example.shop.core.Extras;
import com.example.shop.model.Order;

/** Outside the promise: one more member changes the constructor. */
class CanonicalConstructor {
    Order order = new Order("o1", null, Extras.none());
}

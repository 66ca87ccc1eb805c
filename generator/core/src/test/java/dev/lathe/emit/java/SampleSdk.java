package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.BASE;
import static dev.lathe.emit.java.Plans.docs;
import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.text;
import static dev.lathe.emit.java.Plans.use;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.ApiInfo;
import dev.lathe.model.Docs;
import dev.lathe.model.Envelope;
import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServersPlan;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small SDK with a method of every kind. */
final class SampleSdk {

    private static final Location NOWHERE = new Location("openapi.yaml", "", 1, 1);

    static final QualifiedName PAGES = name("pagination", "V4PagePaginationArray");
    static final QualifiedName SINGLE = name("pagination", "SinglePage");

    private SampleSdk() {}

    static SdkPlan sdk() {
        List<TypePlan> types = new ArrayList<>(SampleModels.all());
        types.add(SampleParams.forList());
        types.add(SampleParams.forCreate());
        return sdk(types, List.of(SampleServices.accounts(), SampleServices.tokens()));
    }

    /** An SDK of types only. */
    static SdkPlan ofTypes(List<TypePlan> types) {
        return sdk(types, List.of());
    }

    private static SdkPlan sdk(List<TypePlan> types, List<ServicePlan> services) {
        boolean hasServices = !services.isEmpty();
        return new SdkPlan(
                SdkPlan.CONTRACT_VERSION,
                new ApiInfo(text("Cloud"), text("Cloud API"), text("4.0.0"), docs("The API of the cloud.")),
                text("1.2.3"),
                text("test.cloud"),
                BASE,
                client(hasServices ? List.of(accessor("accounts", "Accounts")) : List.of()),
                services,
                types,
                hasServices ? paginators() : List.of(),
                List.of(),
                new Envelope(
                        text("result"),
                        text("success"),
                        text("errors"),
                        text("messages"),
                        new Envelope.Problem(
                                text("/code"), text("/message"), text("/documentation_url"), text("/source/pointer"))));
    }

    private static ClientPlan client(List<ServiceAccessor> services) {
        return new ClientPlan(
                name("", "Cloud"),
                name("", "CloudAsync"),
                name("internal", "CloudClient"),
                services,
                new ServersPlan(
                        List.of(new ServersPlan.Choice(
                                id("MAIN"),
                                new Server(text("https://api.example.com/v4"), SpecText.EMPTY, List.of(), NOWHERE))),
                        null,
                        List.of()),
                List.of(new CredentialPlan(List.of(TOKEN)), new CredentialPlan(List.of(EMAIL, KEY))),
                List.of(TOKEN, EMAIL, KEY),
                List.of(new EnvironmentVariable(
                        text("CLOUD_BASE_URL"), EnvironmentVariable.Use.BASE_URL, SpecText.EMPTY)),
                null);
    }

    private static final CredentialPlan.Part TOKEN = new CredentialPlan.Part(
            id("apiToken"),
            new SecurityScheme.Http(text("api_token"), text("bearer"), Docs.NONE, NOWHERE),
            List.of(text("CLOUD_API_TOKEN")));

    private static final CredentialPlan.Part EMAIL = header("apiEmail", "X-Email");
    private static final CredentialPlan.Part KEY = header("apiKey", "X-Key");

    private static CredentialPlan.Part header(String setter, String header) {
        return new CredentialPlan.Part(
                id(setter),
                new SecurityScheme.ApiKey(text(setter), ParameterLocation.HEADER, text(header), Docs.NONE, NOWHERE),
                List.of(text("CLOUD_" + setter.toUpperCase(Locale.ROOT))));
    }

    private static ServiceAccessor accessor(String name, String type) {
        return new ServiceAccessor(id(name), name(name, type + "Service"), name(name, type + "AsyncService"));
    }

    private static List<PaginatorPlan> paginators() {
        return List.of(
                new PaginatorPlan(
                        PAGES,
                        new PaginationScheme(
                                text("V4PagePaginationArray"),
                                text("V4PagePaginationArray"),
                                text("/result"),
                                text("/result_info"),
                                new PaginationScheme.Advance.PageNumber(text("page"), text("per_page"), 1),
                                PaginationScheme.Place.QUERY,
                                List.of(
                                        new PaginationScheme.Stop.TotalPages(text("/result_info/total_pages")),
                                        new PaginationScheme.Stop.EmptyPage()),
                                PaginationScheme.Origin.CONFIGURED,
                                Docs.NONE),
                        use(SampleModels.INFO, TypeUse.Kind.RECORD),
                        Docs.NONE),
                new PaginatorPlan(
                        SINGLE,
                        new PaginationScheme(
                                text("SinglePage"),
                                text("SinglePage"),
                                text("/result"),
                                null,
                                new PaginationScheme.Advance.Single(),
                                PaginationScheme.Place.QUERY,
                                List.of(),
                                PaginationScheme.Origin.CONFIGURED,
                                Docs.NONE),
                        null,
                        Docs.NONE));
    }
}

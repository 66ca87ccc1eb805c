package dev.lathe.plan.naming;

/** What a name is for; decides how it is spelled and which words it must keep clear of. */
public enum NameKind {
    /** One segment of a package. */
    PACKAGE,
    /** A type, top-level or nested. */
    TYPE,
    /** A component of an object type, its accessor and its setter. */
    COMPONENT,
    /** A method of a service, or the accessor of a sub-service. */
    METHOD,
    /** A method of the client: accessors of top-level services. */
    CLIENT_METHOD,
    /** A method of the client's builder that takes a credential. */
    CREDENTIAL,
    /** A positional argument of a method. */
    ARGUMENT,
    /** A static method of a union that makes a variant. */
    FACTORY,
    /** A constant. */
    CONSTANT
}

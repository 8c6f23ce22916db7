package gangmu.usecase;

/** What the program is wired with: the one implementation of each port. */
public record Adapters(Storage storage) {
}

package gangmu.architecture.planted.usecase.workspace;

/** Stands for the port of the storage in the small house with planted faults. */
public interface Storage {
}

package gangmu.architecture.planted.returns.register;

import gangmu.architecture.planted.returns.Front;

/** Planted: a room that imports what puts the rooms together. */
public final class EntersTheFrontRoom {
    int rows(Front front) {
        return front.hashCode();
    }
}

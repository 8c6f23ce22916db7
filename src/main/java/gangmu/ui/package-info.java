/**
 * The window. One package a screen, each with a view model that holds no node and a view that only binds. May import
 * {@code usecase}, the core's types and {@code words}; never an adapter.
 */
@NullMarked
package gangmu.ui;

import org.jspecify.annotations.NullMarked;

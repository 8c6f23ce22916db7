/** The platform that the tests of windows run on. It may import JavaFX's own headless platform, and nothing of ours. */
package com.sun.glass.ui.unseen;

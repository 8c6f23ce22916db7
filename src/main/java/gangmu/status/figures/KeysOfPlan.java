package gangmu.status.figures;

import gangmu.plan.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of all figures that a plan has, of the whole and of each of its parts. They follow from what can be asked, so that
 * what is asked for the first time tomorrow is among them; texts that people wrote are not, nor are several conditions at once.
 */
final class KeysOfPlan {
    private final Figures figures;
    private final Counted counted;

    KeysOfPlan(Figures figures, Counted counted) {
        this.figures = figures;
        this.counted = counted;
    }

    Stream<FigureKey> all() {
        Stream<FigureKey> plan = Arrays.stream(FigureKey.OfPlan.What.values()).map(FigureKey.OfPlan::new);
        Stream<FigureKey> period = Arrays.stream(FigureKey.OfPeriod.What.values()).map(FigureKey.OfPeriod::new);
        return Stream.of(plan, period, totals(), ofIndicators(), ofItems()).flatMap(keys -> keys);
    }

    private Stream<FigureKey> totals() {
        Stream<FigureKey.Total> ofIndicators = Arrays.stream(IndicatorTotal.values()).map(FigureKey::of);
        Stream<FigureKey.Total> ofItems = Arrays.stream(CountedItems.values())
                .flatMap(items -> Arrays.stream(ItemTotal.values()).map(what -> FigureKey.of(items, what)));
        List<Part> parts = parts().toList();
        return Stream.concat(ofIndicators, ofItems).flatMap(whole -> Stream.concat(Stream.of(whole),
                parts.stream().filter(part -> whole instanceof FigureKey.OfItems ? part.ofItems() : part.ofIndicators())
                        .map(whole::within)));
    }

    private Stream<Part> parts() {
        return Stream.of(figures.sections().stream(), figures.groups().stream(), figures.units().stream(), figures.leaders().stream(),
                figures.categories().stream().map(Part.Category::new), Arrays.stream(Attribute.values()).map(Part.Of::new),
                Stream.of(new Part.Lagging())).flatMap(parts -> parts);
    }

    private Stream<FigureKey> ofIndicators() {
        return counted.indicators().stream().flatMap(line -> Arrays.stream(FigureKey.OfIndicator.What.values())
                .map(what -> new FigureKey.OfIndicator(line.indicator().id(), what)));
    }

    private Stream<FigureKey> ofItems() {
        return counted.items(CountedItems.ITEMS.kinds()).stream().flatMap(line -> Arrays.stream(FigureKey.OfItem.What.values())
                .map(what -> new FigureKey.OfItem(line.item().id(), what)));
    }
}

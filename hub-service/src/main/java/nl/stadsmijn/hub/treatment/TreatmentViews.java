package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.UUID;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** How a booked treatment is shown. */
record TreatmentViews(TreatmentRules rules, Work work, Books books) {

    private static final int DECIMALS = 3;

    TreatmentView of(UUID id, UUID organisation) {
        var request = rules.request();
        var inputs = new ArrayList<TreatmentView.Input>();
        for (var index = 0; index < work.inputs().size(); index++) {
            var part = work.inputs().get(index);
            inputs.add(new TreatmentView.Input(
                    part.lotId(),
                    new Amount(part.amount(), rules.lots().get(index).unit()),
                    kg(part.kg())));
        }
        var yields = new ArrayList<TreatmentView.Yield>();
        for (var index = 0; index < work.yields().size(); index++) {
            var part = work.yields().get(index);
            var asked = request.yields().get(index);
            yields.add(new TreatmentView.Yield(
                    part.lotId(),
                    asked.productType(),
                    asked.amount(),
                    kg(part.kg()),
                    books.lot(part.lotId()).custody().storage()));
        }
        var waste = request.leftovers().stream()
                .map(each -> new TreatmentView.Waste(
                        each.mass(),
                        each.eural(),
                        each.processing(),
                        each.receiver() == null ? null : each.receiver().strip()))
                .toList();
        return new TreatmentView(
                id,
                request.kind(),
                inputs,
                yields,
                waste,
                balance(work.balance()),
                request.cost(),
                request.startedAt(),
                request.finishedAt(),
                request.note(),
                organisation,
                books.now());
    }

    private static TreatmentView.Balance balance(MassBalance balance) {
        return new TreatmentView.Balance(
                kg(balance.in()),
                kg(balance.out()),
                kg(balance.waste()),
                kg(balance.surplus().abs()));
    }

    private static Amount kg(BigDecimal kg) {
        return new Amount(kg.setScale(DECIMALS, RoundingMode.HALF_UP), Unit.KG);
    }
}

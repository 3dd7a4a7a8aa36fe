"""Resolver: ties gazetteer and matching together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain, compress
from pathlib import Path
from typing import TYPE_CHECKING

from namekit.base.cycles import without_cycles
from namekit.base.errors import UsageError
from namekit.base.limits import CANDIDATES, NAME_CHARACTERS
from namekit.base.options import Options
from namekit.matching.answers.decide import verdicts
from namekit.matching.answers.found import Found
from namekit.matching.answers.search import search
from namekit.matching.answers.several import may_be_several, of_several
from namekit.matching.index.compiled import TYPES, Compiled
from namekit.matching.index.stack import Stack
from namekit.matching.index.store import builtin_segment, over, segments_of
from namekit.matching.resolution import Resolution
from namekit.matching.scores import model as models
from namekit.names.cells import Joined, joined
from namekit.names.copied import as_typed, check_name

if TYPE_CHECKING:
    from namekit.annotate import Mention
    from namekit.gazetteer import Entity, Gazetteer

BATCH = 10_000
"""Names resolved at once: where letters settle most of them, the few that are left are read together."""
LOOKED_UP = 6
"""Names of one cell that are looked up: they say as much as all of a hundred would, each of which costs a look-up."""
BUILTIN = "builtin"

Key = tuple[str, str | None, str | None]


class Resolver:
    """Says which entity of a gazetteer a written name means.

    >>> from namekit import Gazetteer
    >>> kim = {"id": "person/kim-yong-hyun", "type": "person", "name": "Kim Yong-hyun"}
    >>> resolver = Resolver(Gazetteer.from_entities([kim]))
    >>> resolver.resolve("김용현").entity.id
    'person/kim-yong-hyun'

    A resolver may be shared between threads, and pickles. Threshold and margin are in `options`; `model` is a file that
    `benchmarks/train.py` wrote, in place of the one that ships.
    """

    def __init__(self, gazetteer: Gazetteer, options: Options | None = None, *, model: Path | None = None) -> None:
        if isinstance(gazetteer, str | Path):
            raise UsageError(
                f"{gazetteer} is a path; give Gazetteer.load(path), or use Resolver.open where it is compiled"
            )
        self._start(Stack(*segments_of(gazetteer)), options, model)

    @classmethod
    def open(cls, path: Path | str, options: Options | None = None, *, model: Path | None = None) -> Resolver:
        """Resolver over a compiled gazetteer, mapped into memory; raises InputError where the file is none."""
        return cls._over(Stack([Compiled.open(path)]), options, model)

    @classmethod
    def _over(cls, stack: Stack, options: Options | None, model: Path | None) -> Resolver:
        resolver = cls.__new__(cls)
        resolver._start(stack, options, model)
        return resolver

    def _start(self, stack: Stack, options: Options | None, model: Path | None) -> None:
        self.options = options or Options()
        self._model = models.load(model)
        self._stack = stack

    def resolve(
        self, name: str, *, type: str | None = None, country: str | None = None, limit: int = CANDIDATES
    ) -> Resolution:
        """Resolve one name: a batch of one, with the same answer, and the same errors as `resolve_many`.

        >>> from namekit import Gazetteer
        >>> towns = [{"id": f"place/{code}", "type": "place", "name": "Salem", "country": code} for code in ("US", "IN")]
        >>> resolver = Resolver(Gazetteer.from_entities(towns))
        >>> resolver.resolve("Salem").status, resolver.resolve("Salem", country="IN").entity.id
        ('ambiguous', 'place/IN')
        """
        return self.resolve_many([name], type=type, country=country, limit=limit)[0]

    @without_cycles()
    def resolve_many(
        self,
        names: Sequence[str],
        *,
        type: str | Sequence[str | None] | None = None,
        country: str | Sequence[str | None] | None = None,
        limit: int = CANDIDATES,
    ) -> list[Resolution]:
        """Resolve names; answers stand in their order, with up to `limit` candidates each.

        `type` (`person`, `place`, `organization`: entities of others are left out) and `country` (a hint, two letters) are
        one for all or one for each name. Raises UsageError where they are neither, for a type or country that there is none
        of, for a single text in place of names, and for a name that is no text (None, NaN); an empty one means none.

        >>> from namekit import Gazetteer
        >>> resolver = Resolver(Gazetteer.from_entities([{"id": "place/kyiv", "type": "place", "name": "Kyiv"}]))
        >>> [answer.status for answer in resolver.resolve_many(["Kyiv", "Київ", ""], type=["place", "place", None])]
        ['match', 'match', 'none']
        """
        _check_names(names)
        if limit < 1:
            raise UsageError(f"limit is {limit}; give 1 or more")
        types, countries = _spread(type, len(names), "type"), _spread(country, len(names), "country")
        _check_types(types)
        countries = [c.upper() if c else None for c in countries]
        _check_countries(countries)
        typed = [as_typed(name)[: NAME_CHARACTERS + 1] for name in names]  # a longer one is too long, and costs no more
        keys = list(zip(typed, types, countries, strict=True))
        answers: dict[Key, Resolution] = {}
        whole = self._answer(keys, limit, answers)
        lists = {
            key: found
            for key in answers
            if key not in whole and (found := joined(key[0])) and not (found.people and key[1] == "place")
        }
        self._part(lists, limit, answers)
        return [answers[key].of(name) for key, name in zip(keys, names, strict=True)]

    def _answer(self, keys: Iterable[Key], limit: int, answers: dict[Key, Resolution]) -> set[Key]:
        """Add answers to what has none yet; returns what as a whole is spelled nearly as the place is listed that it means."""
        asked = [key for key in dict.fromkeys(keys) if key not in answers]
        whole: set[Key] = set()
        for start in range(0, len(asked), BATCH):
            batch = asked[start : start + BATCH]
            found, spelled = self._resolve(batch, limit)
            answers.update(zip(batch, found, strict=True))
            whole.update(compress(batch, spelled))
        return whole

    def _part(self, lists: dict[Key, Joined], limit: int, answers: dict[Key, Resolution]) -> None:
        """Replace the answers to cells that hold names of several entities, by what their names mean.

        The longest names are looked up, which are the easiest to tell; the shortest of them where another says that there may be several.
        """
        parts = {
            key: [
                (name, *key[1:]) for name in sorted(set(found.names), key=lambda name: (len(name), name))[-LOOKED_UP:]
            ]
            for key, found in lists.items()
        }
        self._answer(chain.from_iterable(own[1:] for own in parts.values()), limit, answers)
        likely = [
            key
            for key, own in parts.items()
            if may_be_several(answers[key], [answers[part] for part in own[1:]], lists[key])
        ]
        self._answer((parts[key][0] for key in likely), limit, answers)
        several: dict[Key, Resolution] = {}
        for key in likely:
            each = [answers[part] for part in parts[key]]
            said = of_several(answers[key], each, lists[key], self._part_of, limit=limit)
            if said is not answers[key]:
                several[key] = said
        listed = self._stack.lists([name for name, *_ in several])
        answers.update((key, said) for (key, said), there in zip(several.items(), listed, strict=True) if not there)

    def annotate(self, text: str, *, type: str | None = None) -> list[Mention]:
        """Mentions of entities in running text, in its order, with offsets in characters of the text as given.

        With `type`, those of one type alone. Raises UsageError where the text is none.

        >>> from namekit import Gazetteer
        >>> resolver = Resolver(Gazetteer.from_entities([{"id": "place/kyiv", "type": "place", "name": "Kyiv"}]))
        >>> [(mention.surface, mention.start, mention.end) for mention in resolver.annotate("They left Kyiv.")]
        [('Kyiv', 10, 14)]
        """
        from namekit.annotate import annotate

        if not isinstance(text, str):
            raise UsageError(f"annotate takes the text as str, not {text.__class__.__name__}")
        return annotate(text, partial(self.resolve_many, type=type), self._stack.lists)

    def get(self, id: str) -> Entity | None:
        """Entity by its id; None where there is none."""
        return self._stack.get(id)

    def _part_of(self, id: str) -> str:
        entity = self._stack.get(id)
        return entity.part_of if entity else ""

    def _resolve(self, batch: Sequence[Key], limit: int) -> tuple[list[Resolution], list[bool]]:
        """Answers, and which of them are matches by letters alone."""
        names, types, countries = zip(*batch, strict=True)
        with self._stack.damage_told():
            queries, ranking = search(self._stack, self._model, names, types, countries)
            said = verdicts(self._stack, queries, ranking, self.options, countries)
            return Found(self._stack, self._model, names, ranking, said, limit).answers()


def open_resolver(
    sources: Sequence[str],
    options: Options | None = None,
    *,
    model: Path | None = None,
    report: Callable[[str], None] | None = None,
) -> Resolver:
    """Resolver over gazetteers as the command line names them: `builtin`, compiled files, and files or folders in layers.

    The built-in one is always the lowest layer. `report` is told what takes time.
    """
    base = [builtin_segment(report)] if BUILTIN in sources else []
    base += [Compiled.open(source) for source in sources if source.endswith(".nkg")]
    own = [source for source in sources if source != BUILTIN and not source.endswith(".nkg")]
    if base and not own:
        return Resolver._over(Stack(base), options, model)
    from namekit.gazetteer import Gazetteer

    layers = Gazetteer.load(*own)
    return Resolver._over(Stack(*(over(base, layers.layers) if base else segments_of(layers))), options, model)


def _spread(value: str | Sequence[str | None] | None, count: int, what: str) -> list[str | None]:
    if value is None or isinstance(value, str):
        return [value or None] * count
    if len(value) != count:
        raise UsageError(f"{len(value)} values of {what} for {count} names; give one for all or one for each")
    return [v or None for v in value]


def _check_names(names: Sequence[str]) -> None:
    if isinstance(names, str):
        raise UsageError(f"{names[:60]!r} is one name; ask resolve for it, or give a list of names")
    if not all(issubclass(kind, str) for kind in set(map(type, names))):
        for name in names:
            check_name(name)


def _check_types(types: Sequence[str | None]) -> None:
    for type_ in set(types) - {None, *TYPES}:
        raise UsageError(f"there is no type {type_!r}; there are {', '.join(TYPES)}")


def _check_countries(countries: Sequence[str | None]) -> None:
    if said := {country for country in countries if country}:
        from namekit.gazetteer.checks import code_instead, country_codes

        for country in said - country_codes():
            mend = code_instead(country, "write its ISO 3166-1 code of two letters, such as KR")
            raise UsageError(f"there is no country code {country!r}; {mend}")

"""polars: `import namekit.integrations.polars` gives expressions, series and frames a namespace `namekit`.

>>> import polars as pl, namekit, namekit.integrations.polars
>>> kyiv = {"id": "place/kyiv", "type": "place", "name": "Kyiv"}
>>> resolver = namekit.Resolver(namekit.Gazetteer.from_entities([kyiv]))
>>> frame = pl.DataFrame({"city": ["Kyiv", None]})
>>> frame.select(pl.col("city").namekit.resolve(resolver).struct.field("id")).to_series().to_list()
['place/kyiv', None]
>>> frame.namekit.resolve("city", resolver).columns
['city', 'city_status', 'city_id', 'city_name', 'city_score', 'city_candidates']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from namekit.base.limits import CANDIDATES
from namekit.integrations.batch import Batch, Column, Gazetteers, check_said, library, new_columns, no_text
from namekit.tables.answers import ANSWER_FIELDS

if TYPE_CHECKING:
    import polars as pl

    from namekit.base.options import Options
else:
    pl = library("polars", "polars")

ANSWER = pl.Struct({field: pl.Float64 if field == "score" else pl.String for field in ANSWER_FIELDS})
"""Type of an answer."""


@pl.api.register_series_namespace("namekit")
class SeriesNames:
    """A series of names."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def resolve(
        self,
        gazetteer: Gazetteers = None,
        *,
        type: str | pl.Series | None = None,
        country: str | pl.Series | None = None,
        limit: int = CANDIDATES,
        options: Options | None = None,
    ) -> pl.Series:
        """Series of answers (structures of status, id, name, score, candidates); null where there is no name.

        `gazetteer` is a Resolver, or what the command line takes; type and country are one for all names or a series.
        Raises UsageError where a series holds no text.
        """
        batch = Batch(gazetteer, limit=limit, options=options)
        return _answers(batch, self._series, _said(type), _said(country))


@pl.api.register_expr_namespace("namekit")
class ExprNames:
    """An expression of names."""

    def __init__(self, expr: pl.Expr) -> None:
        self._expr = expr

    def resolve(
        self,
        gazetteer: Gazetteers = None,
        *,
        type: str | pl.Expr | None = None,
        country: str | pl.Expr | None = None,
        limit: int = CANDIDATES,
        options: Options | None = None,
    ) -> pl.Expr:
        """Answers to names, as `Series.namekit.resolve`; type and country are one for all names or an expression."""
        given = [e for e in (type, country) if isinstance(e, pl.Expr)]

        def answers(columns: Any) -> pl.Series:
            rest = iter(columns[1:])
            said = [_said(next(rest) if isinstance(e, pl.Expr) else e) for e in (type, country)]
            return _answers(Batch(gazetteer, limit=limit, options=options), columns[0], *said)

        return pl.map_batches([self._expr, *given], answers, return_dtype=ANSWER)


@pl.api.register_lazyframe_namespace("namekit")
@pl.api.register_dataframe_namespace("namekit")
class FrameNames:
    """A frame, lazy or not, with columns of names."""

    def __init__(self, frame: Any) -> None:
        self._frame = frame

    def resolve(
        self,
        column: str,
        gazetteer: Gazetteers = None,
        *,
        type: str | None = None,
        type_column: str | None = None,
        country: str | None = None,
        country_column: str | None = None,
        limit: int = CANDIDATES,
        options: Options | None = None,
    ) -> Any:
        """Add the columns that `namekit normalize` adds: COLUMN_status, _id, _name, _score and _candidates."""
        present = self._frame.lazy().collect_schema().names()
        new = new_columns(column, present)
        check_said(present, type=(type, type_column), country=(country, country_column))
        types = type if type_column is None else pl.col(type_column)
        countries = country if country_column is None else pl.col(country_column)
        names: Any = pl.col(column)
        answers = names.namekit.resolve(gazetteer, type=types, country=countries, limit=limit, options=options)
        return self._frame.with_columns(answers.struct.rename_fields(list(new.values())).struct.unnest())


def _answers(batch: Batch, names: pl.Series, type_: Column, country: Column) -> pl.Series:
    answered = batch(_texts(names), type_, country)
    distinct = pl.DataFrame(answered.fields, schema=dict(ANSWER.to_schema())).to_struct(names.name)
    return distinct.gather(answered.row).set(names.is_null(), None) if answered.row else distinct


def _texts(series: pl.Series) -> list[str | None]:
    if series.dtype not in (pl.String, pl.Categorical, pl.Enum, pl.Null):
        raise no_text(f"column {series.name!r}", series.dtype)
    return series.cast(pl.String).to_list()


def _said(value: str | pl.Series | None) -> Column:
    return _texts(value) if isinstance(value, pl.Series) else value

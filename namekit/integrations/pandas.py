"""pandas: `import namekit.integrations.pandas` gives series and frames an accessor `namekit`.

>>> import pandas as pd, namekit, namekit.integrations.pandas
>>> kyiv = {"id": "place/kyiv", "type": "place", "name": "Kyiv"}
>>> resolver = namekit.Resolver(namekit.Gazetteer.from_entities([kyiv]))
>>> frame = pd.DataFrame({"city": ["Kyiv", None]})
>>> frame["city"].namekit.resolve(resolver)["id"].fillna("").tolist()
['place/kyiv', '']
>>> list(frame.namekit.resolve("city", resolver).columns)
['city', 'city_status', 'city_id', 'city_name', 'city_score', 'city_candidates']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from namekit.base.limits import CANDIDATES
from namekit.integrations.batch import Batch, Column, Gazetteers, check_said, library, new_columns, no_text

if TYPE_CHECKING:
    from namekit.base.options import Options

pd: Any = library("pandas", "pandas")

_TEXT = "str" if int(pd.__version__.partition(".")[0]) >= 3 else "string"
"""Type of text columns: before pandas 3, `str` meant Python's, which makes words of what is missing."""


@pd.api.extensions.register_series_accessor("namekit")
class SeriesNames:
    """A series of names."""

    def __init__(self, series: Any) -> None:
        self._series = series

    def resolve(
        self,
        gazetteer: Gazetteers = None,
        *,
        type: Any = None,
        country: Any = None,
        limit: int = CANDIDATES,
        options: Options | None = None,
    ) -> Any:
        """Frame of answers (status, id, name, score, candidates) with the index of the series; missing where there is no name.

        `gazetteer` is a Resolver, or what the command line takes; type and country are one for all names or a series
        of the same length. Raises UsageError where a series holds something else than text.
        """
        answered = Batch(gazetteer, limit=limit, options=options)(_texts(self._series), _said(type), _said(country))
        columns = {
            field: pd.Series(values, dtype="float64" if field == "score" else _TEXT)
            for field, values in answered.fields.items()
        }
        return pd.DataFrame(columns).take(answered.row).set_axis(self._series.index)


@pd.api.extensions.register_dataframe_accessor("namekit")
class FrameNames:
    """A frame with columns of names."""

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
        """Copy with the columns that `namekit normalize` adds: COLUMN_status, _id, _name, _score and _candidates."""
        frame = self._frame
        new = new_columns(column, list(frame.columns))
        check_said(list(frame.columns), type=(type, type_column), country=(country, country_column))
        types = type if type_column is None else frame[type_column]
        countries = country if country_column is None else frame[country_column]
        names = SeriesNames(frame[column])
        answers = names.resolve(gazetteer, type=types, country=countries, limit=limit, options=options)
        return frame.assign(**{new[field]: answers[field].array for field in new})


def _texts(series: Any) -> list[str | None]:
    texts: list[str | None] = series.astype(object).where(series.notna(), None).tolist()
    other = next((t for t in texts if t is not None and not isinstance(t, str)), None)
    if other is not None:
        raise no_text("the series" if series.name is None else f"series {series.name!r}", f"{other!r}")
    return texts


def _said(value: Any) -> Column:
    return _texts(value) if isinstance(value, pd.Series) else value

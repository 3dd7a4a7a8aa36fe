"""OFAC's list in both of its forms; XML that would do harm is refused."""

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.base.errors import InputError, UsageError
from namekit.gazetteer import Variant
from namekit.gazetteer.sources import Tally, entities, ofac_xml

SDN = """\
36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r
9001,"EXAMPLE, Ivan",individual,"TEST","Minister",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 07 Oct 1952; POB Nowhere; alt. DOB 1953."\r
9002,"EXAMPLE STAR",vessel,"TEST",-0- ,"ABCD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r
broken,row\r
x,"NOBODY",individual,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r
9003,"SAMPLE, Anna",individual,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB circa 1960; nationality None."\r
\x1a\r
"""
ALT = """\
36,12,"aka","AERO-CARIBBEAN",-0- \r
9001,13,"fka","SPECIMEN, Ivan",-0- \r
9001,14,"aka"\r
\x1a"""
XML = """\
<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>01/01/2024</Publish_Date><Record_Count>3</Record_Count></publshInformation>
  <sdnEntry>
    <uid>36</uid><lastName>AEROCARIBBEAN AIRLINES</lastName><sdnType>Entity</sdnType>
    <programList><program>CUBA</program></programList>
    <akaList>
      <aka><uid>12</uid><type>a.k.a.</type><category>strong</category><lastName>AERO-CARIBBEAN</lastName></aka>
      <aka><uid>13</uid><type>a.k.a.</type><category>weak</category><lastName>AERO</lastName></aka>
    </akaList>
  </sdnEntry>
  <sdnEntry>
    <uid>9001</uid><firstName>Ivan</firstName><lastName>EXAMPLE</lastName><sdnType>Individual</sdnType>
    <akaList><aka><uid>14</uid><type>f.k.a.</type><category>strong</category><lastName>SPECIMEN &amp; SON</lastName>
      <firstName>Ivan</firstName></aka></akaList>
    <dateOfBirthList>
      <dateOfBirthItem><uid>1</uid><dateOfBirth>1953</dateOfBirth><mainEntry>false</mainEntry></dateOfBirthItem>
      <dateOfBirthItem><uid>2</uid><dateOfBirth>07 Oct 1952</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem>
    </dateOfBirthList>
  </sdnEntry>
  <sdnEntry><uid>9002</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType></sdnEntry>
  <sdnEntry><lastName>NOBODY</lastName></sdnEntry>
</sdnList>
"""


def read(*texts):
    tally = Tally()
    return list(entities("ofac", [io.BytesIO(text.encode()) for text in texts], tally)), tally


def test_csv():
    (aero, ivan, anna), tally = read(SDN, ALT)

    assert (aero.id, aero.type, aero.name) == ("org/ofac-36", "organization", "AEROCARIBBEAN AIRLINES")
    assert aero.names == (Variant("AERO-CARIBBEAN"),)
    assert (ivan.id, ivan.name, ivan.born) == ("person/ofac-9001", "Ivan EXAMPLE", "1952-10-07")
    assert ivan.names == (Variant("Ivan SPECIMEN", kind="former"),)
    assert anna.born == ""
    assert tally.left_out == 1
    assert [e.partition(":")[0] for e in tally.examples] == ["standard input line 3", "line 4", "line 5"]


def test_remarks_may_have_line_breaks_but_must_be_text():
    row = '9001,"KIM, A",individual' + ",-0- " * 8 + ',"DOB 1953;\nmore"\n'

    [kim], tally = read(row)
    assert (kim.name, kim.born, tally.malformed) == ("A KIM", "1953", 0)

    data = row.encode().replace(b"more", b"\xff")
    with pytest.raises(InputError, match="not UTF-8"):
        list(entities("ofac", [io.BytesIO(data)], Tally()))


def test_csv_without_the_other_names():
    assert read(SDN)[0][0].names == ()


def test_xml():
    (aero, ivan), tally = read(XML)

    assert (aero.id, aero.name, aero.names) == ("org/ofac-36", "AEROCARIBBEAN AIRLINES", (Variant("AERO-CARIBBEAN"),))
    assert (ivan.id, ivan.name, ivan.born) == ("person/ofac-9001", "Ivan EXAMPLE", "1952-10-07")
    assert ivan.names == (Variant("Ivan SPECIMEN & SON", kind="former"),)
    assert (tally.left_out, tally.malformed) == (1, 1)
    assert tally.examples[0].startswith("line 22: ")


def test_both_forms_give_the_same():
    [aero, ivan], _ = read(XML)
    [again, other, _], _ = read(SDN, ALT)

    assert (aero, ivan.born, ivan.source) == (again, other.born, other.source)


def test_xml_with_a_second_file_is_refused():
    with pytest.raises(UsageError, match="alone"):
        read(XML, ALT)


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("doctype", [BOMB, FILE, '<!DOCTYPE a SYSTEM "http://localhost/a.dtd">', "<!DOCTYPE a>"])
def test_document_types_are_refused_before_an_entity_is_read(doctype):
    with pytest.raises(InputError, match="line 2: the file has a document type"):
        read(XML.replace("\n", f"\n{doctype}", 1).replace("Ivan", "&a;"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (XML[:600], "broken XML in line"),
        ("<a>" * 50, "nested deeper"),
        (XML.replace("CUBA", "&nope;"), "undefined entity"),
        ('<?xml version="1.0" encoding="nope"?><a/>', "unknown encoding"),
        ("<a><sdnEntry>" + "x" * (5 << 20), "a sdnEntry of more than 4 MB"),
        ("<a><sdnEntry " + "x" * (5 << 20), "a tag of more than 4 MB"),
        ("<a><sdnEntry>" + f"<{'b' * 64}/>" * (5 << 14), "a sdnEntry of more than 4 MB"),
    ],
)
def test_broken_and_boundless_xml_is_refused(text, words):
    with pytest.raises(InputError, match=words):
        read(text)


@given(
    st.lists(
        st.sampled_from([*"<>&;/!?[]'\"", "<a>", "</a>", "<sdnEntry>", "</sdnEntry>", "<![CDATA[", "<?x", "é", "&#0;"])
    )
)
def test_any_xml_is_read_or_refused(parts):
    with contextlib.suppress(InputError):
        list(ofac_xml.xml_entries(io.BytesIO(("<a>" + "".join(parts)).encode()), "sdnEntry"))

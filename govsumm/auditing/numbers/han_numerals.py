"""Chinese numerals: 二〇二五 by place, 一千二百 by units, 六点八, 1億8千萬."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from govsumm.lexicon import lists

HAN_DIGITS = "零〇○一壹二两贰兩三叁四肆五伍六陆七柒八捌九玖"
HAN_UNITS = "十拾百千万萬亿億"


@cache
def scales() -> dict[str, int]:
    """The words for powers of ten, in both scripts."""
    return {name: int(power) for name, power in map(str.split, lists("numbers")["scales"])}


@cache
def _han_values() -> dict[str, int]:
    return {char: at for at, chars in enumerate(lists("numbers")["han_digits"]) for char in chars}


def decimal(written: str) -> str:
    """A plain decimal without idle zeros: "007.50" is "7.5"."""
    whole, _, part = written.partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


_HAN_PARTS = re.compile(rf"\d[\d,]*(?:\.\d+)?|[{HAN_DIGITS}{HAN_UNITS}]")


def from_han(written: str) -> str:
    """The value of Chinese numerals: by place ("二〇二五"), by units ("一千二百"), 1億8千萬."""
    values = _han_values()
    whole, _, part = written.replace("點", "点").partition("点")
    if part:
        return decimal(f"{from_han(whole)}.{''.join(str(values[char]) for char in part)}")
    if all(char in values for char in written):
        return decimal("".join(str(values[char]) for char in written))
    total = section = digit = Decimal(0)
    highest = 0
    for char in _HAN_PARTS.findall(written):
        if char in values or char[0].isdigit():
            digit = Decimal(values[char]) if char in values else Decimal(char.replace(",", ""))
        elif char in "十拾百千":
            section += (digit or 1) * {"百": 100, "千": 1000}.get(char, 10)
            digit = Decimal(0)
        else:
            power = scales()[char]
            if highest > power:  # 1億8千萬
                total += (section + digit) * 10**power
            else:  # 3.5万亿
                total = (total + section + digit or 1) * 10**power
            highest = max(highest, power)
            section = digit = Decimal(0)
    return decimal(format(total + section + digit, "f"))

"""A claim may deny, approve, raise only what its passages do, in whatever words they say it."""

from __future__ import annotations

import pytest
from drafts import decision, draft

from govsumm import Report, audit, split
from govsumm.records import Problem, Verdict

TRUE = (
    ("No cart may carry more than 40 sacks.", "Carry no more than 40 sacks on any cart."),
    ("No cart is loaded with more than 40 sacks.", "Load no cart with more than 40 sacks."),
    (
        "That no guest be kept at the inn for more than six weeks.",
        "A guest's stay at the inn is limited to six weeks.",
    ),
    (
        "Buy the barn at a cost not exceeding £31.5 million.",
        "Buy the barn, cost not above £31.5 million.",
    ),
    ("Buy the barn at a cost of up to 40 marks.", "Buy the barn, at a cost not over 40 marks."),
    ("会议强调，要坚持节水优先不动摇，逐河治理。", "坚持节水优先，逐河治理。"),
    ("掛件率為百分之五十八，確實未達原訂百分之八十的目標。", "掛件率僅58%，未達80%目標。"),
    ("「路燈壞咗半年，一盞都冇修。」", "路燈壞了半年，一盞都未修。"),
    ("逾期者列入下次報告。", "逾期未送者列入下次報告。"),
    ("The board did not agree, so the plan failed.", "The plan failed."),
    ("The council told the mill not to dump ash at night.", "Dump no ash at night."),
    ("The two depots have no common register.", "The depots lack a common register."),
    ("The number of the clinic went unanswered for weeks.", "The clinic's number went unanswered."),
    ("The market opens on Monday morning and the fair in May 2024.", "The market opens Monday."),
    ("防汛预案针对性、操作性不强。", "防汛预案缺乏针对性和操作性。"),
    (
        "Stage 2 is to be built, but not before the ferry's winter break on 3 November.",
        "Stage 2 is to be built, but not before 3 November.",
    ),
    (
        'Ms. Fay called the repairs "quicker, not quick" and wanted every roof mended by Lent.',
        "Wanted every roof mended by Lent.",
    ),
    (
        "Orr moved to add a crossing guard. No second. ACTION: NONE - dies.",
        "The motion to add a crossing guard dies without a second.",
    ),
    ("The motion on the depot did not pass.", "The motion on the depot failed."),
    ("The motion on the depot failed.", "The motion on the depot did not pass."),
    ("The bridge has yet to be inspected.", "The bridge has not been inspected."),
    ("The clinic lacks trained nurses.", "The clinic does not have trained nurses."),
    ("The clinic has no trained nurses.", "The clinic lacks trained nurses."),
    ("Trucks must not use the market lane.", "Trucks are prohibited from using the market lane."),
    ("Trucks are forbidden to use the market lane.", "Trucks must not use the market lane."),
    ("The ledger of the mill is not true.", "The ledger of the mill is untrue."),
    ("The registers were incomplete.", "The registers were not complete."),
    ("Do not relax checks of the dykes.", "Checks of the dykes must not be relaxed."),
    ("Neither school submitted its accounts.", "The schools did not submit their accounts."),
    ("The market was never opened.", "The market has not opened."),
    ("The drains are not deep and not clean.", "The drains are neither deep nor clean."),
    (
        "There should not be a single death in the mine for want of air.",
        "See that no one dies in the mine for want of air.",
    ),
    ("Of forty mills some ten had placed none.", "Of forty mills some ten placed no orders."),
    ("The waiver of the mooring fees was not approved.", "The board would not waive mooring fees."),
    ("People who were moved shall not return without leave.", "None go back without leave."),
    ("Not only the drains but also the pumps were cleaned.", "The drains and pumps were cleaned."),
    ("Hazards that cannot be removed should be listed.", "List the hazards."),
    ("Owners who refuse to pay will be fined.", "Fine owners who refuse to pay."),
    ("No complaint should remain unanswered.", "Leave no complaint unanswered."),
    ("The pool may stay open no later than\nnine.", "The pool may stay open no later than nine."),
    ("The report was due; it was not submitted.", "The report was not submitted."),
    ("水库大坝没有完成加固。", "水库大坝未完成加固。"),
    ("水库巡查力量不足。", "水库巡查力量不足"),
    ("严禁挪用救灾资金。", "不得挪用救灾资金。"),
    ("不折不扣落实防汛责任制。", "落实防汛责任制。"),
    ("隐患整改不到位。", "隐患整改没有到位。"),
    ("Three clerk posts at the depot remain vacant.", "Three clerk posts are not filled."),
    ("The keys of the weir were missing.", "The keys of the weir cannot be found."),
    ("Freeze new leases until the survey ends.", "Sign no new leases until the survey ends."),
    ("Hold off on any toll increase until June.", "No toll increase should come until June."),
    ("The miller denied that any guard had sold grain.", "No guard had sold grain."),
    (
        "The mayor denied that the council had asked the regional bank for a loan.",
        "The council has not sought a loan from the regional bank.",
    ),
    (
        "The mayor denied that the council had asked the regional bank for a loan.",
        "The regional bank was not asked for a loan.",
    ),
    (
        "She denied that any levy would be charged on carts in winter.",
        "Carts will not be charged a levy in winter.",
    ),
    (
        "No payment was made to the haulier after May for the repairs of the east pier.",
        "The haulier was paid nothing after May for the repairs of the east pier.",
    ),
    ("Four depots were running sans van.", "Four depots are running without a van."),
    ("The guard did not open the weir on schedule.", "The guard was slow to open the weir."),
    ("The drains were inadequate.", "The drains were not adequate."),
    ("The ferry does not start on time.", "The ferry is late to start."),
    (
        "The bureau must pay the millers in full and must not lend money.",
        "Pay the millers in full.",
    ),
    ("The ferry cannot cross the weir.", "The ferry is unable to cross the weir."),
    ("The tariff order was put off.", "No decision was made on the tariff order."),
    ("The lock of the weir was out of action.", "The lock of the weir did not work."),
    ("The toll bill carried 9-0.", "Nobody was against the toll bill."),
    ("The toll bill carried unanimously.", "Nobody voted against the toll bill."),
    ("Two millers had not paid their share.", "Not all millers have paid their share."),
    ("Only 40 of the 90 lamps were mended.", "Not all of the 90 lamps were mended."),
    ("Guards asked that boys not be made to row.", "Do not make the boys row."),
    ("The depot grant stops until the audit is finished.", "The depot audit is unfinished."),
    ("The mill was dishonest.", "The mill was not honest."),
    ("The weir road was impassable in May.", "The weir road could not be passed in May."),
    ("The treasurer was absent.", "The treasurer did not attend."),
    (
        "The lock has not yet opened; no boat enters before it does.",
        "No boat enters before it opens.",
    ),
    ("尚有12户未搬迁。", "12户还没有搬走。"),
    ("库区道路维修已推迟。", "库区道路没有如期维修。"),
    ("全县有12个村用水不足10吨。", "全县有12个村用水不到10吨。"),
    ("四个闸口没有配备流量监测设备。", "四个闸口没有监测设备。"),
    ("方案以9票赞成、0票反对通过。", "方案以9票赞成、没有反对票通过。"),
)
FALSE = (
    ("No cart may carry more than 40 sacks.", "Carts may carry more than 40 sacks."),
    ("Lock the barn within 60 days.", "The barn must not be locked within 60 days."),
    ("No guest be kept for more than six weeks.", "Keep guests for at least six weeks."),
    ("掛件率為百分之五十八，確實未達原訂百分之八十的目標。", "掛件率達80%目標。"),
    ("掛件率為百分之八十，達到原訂百分之八十的目標。", "掛件率未達80%目標。"),
    ("「搬站方案落實咗。」", "搬站方案未落實。"),
    ("不得动摇防汛责任。", "动摇防汛责任。"),
    (
        "Stage 2 is to be built, but not before the ferry's winter break on 3 November.",
        "Stage 2 is to be built, but before 3 November.",
    ),
    ("Stage 2 is to be built, but not before 3 November.", "Stage 2 is not to be built."),
    (
        'Ms. Fay called the repairs "quicker, not quick" and wanted every roof mended by Lent.',
        "Wanted no roof mended by Lent.",
    ),
    ("押金须全部退还，逾期不还的由市监察局立案。", "押金须全部退还，逾期不由市监察局立案。"),
    ("押金须全部退还，逾期不还的由市监察局立案。", "逾期退还的由市监察局立案。"),
    ("The bridge was inspected in spring.", "The bridge was no longer inspected in spring."),
    ("The bridge was inspected in spring.", "The bridge was hardly inspected in spring."),
    ("The bridge is to be inspected in spring.", "The bridge is yet to be inspected in spring."),
    ("The council agreed the budget.", "The council unanimously agreed the budget."),
    ("The weir was closed for repairs.", "The weir was permanently closed for repairs."),
    ("The number of the clinic went unanswered.", "The number of the clinic went answered."),
    ("The indemnity clause is unclear.", "The indemnity clause is clear."),
    ("Reinforce the dyke before the flood season.", "Cancel plans to reinforce the dyke."),
    ("All districts must count the wells.", "Some districts must count the wells."),
    ("The clinic takes over an hour to reach.", "The clinic takes under an hour to reach."),
    ("The bus driver works\nby Monday.", "The bus driver works after Monday."),
    ("The market opens on Monday mornings.", "The market opens on Monday afternoons."),
    ("Post the results of the tests weekly.", "Post the results of the tests monthly."),
    (
        "The depot had 37 leaks since July. Two clerk posts have stood vacant since August.",
        "Two clerk posts have stood vacant since July.",
    ),
    ("联合巡查夜间河道。", "拒绝联合巡查夜间河道。"),
    ("下午检查水库大坝。", "上午检查水库大坝。"),
    ("所有水库完成加固。", "部分水库完成加固。"),
    ("The motion on the depot passed.", "The motion on the depot did not pass."),
    ("The bridge has not been inspected.", "The bridge has been inspected."),
    ("The bridge has yet to be inspected.", "The bridge has been inspected."),
    ("The bridge has been inspected.", "The bridge has yet to be inspected and is not safe."),
    ("The clinic lacks trained nurses.", "The clinic has trained nurses."),
    ("The clinic has no trained nurses.", "The clinic has trained nurses."),
    ("Trucks are forbidden to use the market lane.", "Trucks use the market lane."),
    ("Trucks may use the market lane.", "Trucks must not use the market lane."),
    ("The dam is short of guards.", "The dam is not short of guards."),
    ("Owners who refuse to pay will be fined.", "Do not fine owners who refuse to pay."),
    ("Elevators that fail are stopped.", "Elevators that fail are not stopped."),
    ("No complaint should remain unanswered.", "Leave complaints unanswered."),
    ("The pumps were cleaned and the drains were not widened.", "The pumps were not cleaned."),
    ("The pumps were cleaned; the drains were not widened.", "The drains were widened."),
    ("The guards did not send the weekly report.", "The guards sent the weekly report."),
    ("It is by no means safe to cross the weir.", "It is safe to cross the weir."),
    ("水库大坝没有完成加固。", "水库大坝完成加固。"),
    ("严禁挪用救灾资金。", "挪用救灾资金。"),
    ("水库大坝已完成加固。", "水库大坝未完成加固。"),
    ("无隐患的大坝应加固。", "大坝不应加固。"),
    ("The miller denied that any guard had sold grain.", "A guard had sold grain."),
    ("The drains of the market are inadequate.", "The drains of the market are adequate."),
    ("The controls of the depot are weak.", "The controls of the depot are no longer weak."),
    ("Three posts at the depot are vacant.", "Three posts at the depot are not vacant."),
    ("Repair the vacant depot by June.", "Do not repair the vacant depot by June."),
    ("The grant has not yet been paid.", "The grant has been paid."),
    ("The missing files were found in May.", "The missing files were not found in May."),
    ("The weak bridge was inspected late.", "The weak bridge was not inspected."),
    ("The tender attracted no bids.", "The tender attracted bids."),
    ("拖欠的工资已发放。", "拖欠的工资没有发放。"),
    ("否认闸门失修的说法。", "证实闸门失修的说法。"),
    ("今年不上调灌溉水价。", "今年将提高灌溉水价。"),
    ("方案暂缓实施。", "方案即日起实施。"),
    (
        "The mayor denied that the council had asked the regional bank for a loan.",
        "The council had asked the regional bank for a loan.",
    ),
    ("No payment was made to the haulier after May.", "The haulier was paid after May."),
    ("The haulier was paid in full in May.", "The haulier was paid nothing in May."),
    ("Four depots were running sans van.", "Four depots are running with a van."),
    (
        "The board turned down a request by Delta Ferries for a loan guarantee of $7 million.",
        "Delta Ferries was not refused a loan guarantee of $7 million.",
    ),
    ("The toll bill carried 9-1.", "Nobody was against the toll bill."),
    ("The toll bill carried 9-0, the rail bill 6-3.", "Nobody was against the rail bill."),
    ("The minutes passed with item 5 withdrawn.", "The minutes passed without item 4."),
    ("The weak lamps were mended.", "The lamps are not weak."),
    ("The treasurer attended.", "The treasurer did not attend."),
    ("All 90 lamps were mended.", "Not all of the 90 lamps were mended."),
    (
        "He found that the drainage map is unclear. The board told him to redraw the map.",
        "Do not redraw the drainage map.",
    ),
    (
        "The fair was put off to May since its cost table does not add up.",
        "The fair was not deferred to May.",
    ),
    ("The ash rate is to be zero.", "Do not bring the ash rate to zero."),
    ("The bills of the mill have not been audited.", "The bills of the mill are not unaudited."),
    ("The council cancelled the lease of the barn for non-use.", "The lease was not cancelled."),
    ("That the name be struck off the roll by May.", "Do not strike the name off the roll by May."),
    ("Tell farmers to sell without fear and traders to buy maize.", "Do not buy maize."),
    (
        "Clear the stalls and the well water not reaching the top street were settled at the fair.",
        "The top street without well water was not dealt with at the fair.",
    ),
    ("Carts no longer climb the market stairs.", "Carts are taken up the market stairs."),
    ("Of forty mills some ten had placed none.", "Of forty mills some ten had placed orders."),
    (
        "Pupils should not be seated in the hall under any circumstances.",
        "Seat the pupils in the hall.",
    ),
    # A word that is adverse to something else says nothing of what is denied.
    ("Ms. Orr urged residents to remain calm.", "Residents were not asked to keep calm."),
    ("900 houses were completed against a target of 950.", "900 houses were not finished."),
    ("Cabinet approved payment of bills below 5 crowns.", "Do not settle bills under 5 crowns."),
    ("The alley behind the mill floods when it rains.", "The alley is not under water in rain."),
    # What is adverse is no denial of itself.
    ("Nine wells have dried up completely.", "Nine wells are not entirely dry."),
    ("Mend the two grounded carts and put them on the road.", "Two carts are not off the road."),
    ("Farmers complained that they had no due warning.", "Farmers had not complained of warning."),
    ("Her map isn't worth the ink after the flood.", "Her map is not worthless after the flood."),
    ("Six lamps are not working.", "Six lamps are not broken."),
    ("The firm abandoned the mill in May.", "The firm has not walked away from the mill in May."),
)


TRUE_TWICE = (
    ("The mill is not late with its bill.", "The mill is not overdue with its bill."),
    ("Payments to farmers must not be delayed.", "Farmers must not be paid late."),
    (
        "He was not against the barn but wanted it smaller.",
        "He did not oppose the barn but wanted it smaller.",
    ),
    ("The lane was not closed in the works.", "The lane was never blocked in the works."),
)
"""What is adverse is denied here and there."""


def verdict(passage: str, said: str) -> Verdict:
    """The verdict on a claim about the one passage of a report."""
    report = Report(f"Meeting of the council\n\n{passage}\n", "table.txt")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    brief = audit(report, draft(problems=(Problem(passages=cited, text=said, by=None),)))
    return brief.problems[0].verdict


@pytest.mark.parametrize(("passage", "said"), [*TRUE, *TRUE_TWICE])
def test_a_denial_may_be_said_in_other_words(passage: str, said: str) -> None:
    """ "Did not pass" is "failed", "lacks" is "has no", and "not only" denies nothing."""
    assert verdict(passage, said) == "supported"


IN_OTHER_WORDS = (
    ("The patrols were under-resourced.", "The patrols lack resources."),
    ("The bus bought in 2019 is unreliable.", "The bus bought in 2019 cannot be relied on."),
    ("Four wards have a collection rate of 0%.", "Four wards have not collected anything."),
    ("The capacity of some builders is weak.", "Some builders lack capacity."),
    ("It turned down a request by the ferry for a loan.", "The ferry was refused a loan."),
    ("Wells are not deep and not covered.", "The wells are not deep or covered."),
)  # fmt: skip


@pytest.mark.parametrize(("passage", "said"), IN_OTHER_WORDS)
def test_what_is_told_adversely_may_be_denied(passage: str, said: str) -> None:
    """By a prefix, by an amount, by another refusal."""
    assert verdict(passage, said) == "supported"


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ("The patrols were under-resourced.", "The patrols have enough resources."),
        ("Four wards have a collection rate of 0.5%.", "Four wards have not collected anything."),
    ],
)
def test_nor_is_the_contrary(passage: str, said: str) -> None:
    """What is short is not at hand, and half a percent is something."""
    assert verdict(passage, said) != "supported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The request for 40 posts was not granted.", "supported"),
        ("The request for 40 posts was granted.", "unsupported"),
    ],
)
def test_an_outcome_does_not_excuse_what_a_text_says(text: str, expected: str) -> None:
    """The matter of a refusal is named as it is; a text that says it was granted is false."""
    report = Report("Meeting of the council\n\nThe request for 40 posts was not granted.\n")
    cited = tuple(each.n for each in split(report) if each.n > 1)
    decided = decision(
        passages=cited, text=text, matter="Request for 40 posts", outcome="not granted"
    )
    assert audit(report, draft(decisions=(decided,))).decisions[0].verdict == expected


def test_a_quotation_that_leaves_out_the_first_word_is_seen() -> None:
    """The words are all printed, and the "not" before them was cut off."""
    passage = "Do not leave a stall open, do not light a lamp!"
    assert verdict(passage, "leave a stall open, do not light a lamp") != "supported"


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        (
            "Dry wells and pumps not reaching the top street were settled at the fair.",
            "The fair settled the dry wells and the pumps of the top street.",
        ),
        ("会上解决了村民不能用井水的问题。", "解决村民用井水问题。"),
    ],
)
def test_a_problem_that_was_solved_may_be_told_without_its_denial(passage: str, said: str) -> None:
    """ "Settled the water that did not reach them" is "settled their water"."""
    assert verdict(passage, said) == "supported"


def test_what_was_not_solved_is_not() -> None:
    """A denial of the solving itself is never left out."""
    assert verdict("The dispute over the barn was not settled.", "The dispute was settled.") != (
        "supported"
    )


def test_a_title_denies_nothing_by_what_it_leaves_out() -> None:
    """A matter is called by its name; the claim about it says that it was refused."""
    report = Report("(d) Noted: Elm Barn REFUSED by the County; appeal lodged.")
    told = [
        decision(f"Noted: Elm Barn {each} by the County.", matter="Elm Barn", outcome="Noted")
        for each in ("REFUSED", "approved")
    ]
    refused, approved = audit(report, draft(decisions=told)).decisions
    assert refused.verdict == "supported"
    assert approved.verdict != "supported"


@pytest.mark.parametrize(("passage", "said"), FALSE)
def test_a_denial_put_in_or_left_out_is_seen(passage: str, said: str) -> None:
    """Neither a "not" nor another word that denies passes unseen, nor is it missed."""
    assert verdict(passage, said) != "supported"


LIKEST = (
    ("The sluice was mended, and it will not hold another flood.", "It will take another flood."),
    ("The mill may reopen; no further loan will be paid to it.", "The mill will be paid a loan."),
    (
        "The board declined to sign the lease of the barn.",
        "The board signed the lease of the barn.",
    ),
    ("The reserve of hay is not enough for two nights.", "The hay would last two nights."),
    ("Mill funds must be spent without delay.", "Spend mill funds delay."),
    ("The miller was absent without prior leave.", "The miller was absent with prior leave."),
    ("会议要求，未完工的水闸一律停用。", "完工的水闸一律停用。"),
    ("不合格的一律不得下水。", "不合格得下水。"),
    ("不能「熟人的多查、生人的不查」；", "能「熟人的多查、生人的不查」。"),
    ("今年挡水板还没装。", "挡水板仍装。"),
    ("闸门年久失修，已经关不严。", "闸门能关严。"),
    ("镇医院缺护士。", "镇医院有足够的护士。"),
    ("决不允许截留粮款。", "粮款得截留。"),
    ("The barns be listed for sale, the reeve said.", "Do not put the barns forward for sale."),
    ("Hay is stored for 38 days.", "Hay will not last 38 days."),
    (
        "Wards have been told to mend weak dykes and to put the lives of millers first.",
        "Do not put the lives of millers first.",
    ),
)


@pytest.mark.parametrize(("passage", "said"), LIKEST)
def test_a_claim_is_held_against_what_it_is_likest(passage: str, said: str) -> None:
    """In whatever verb: what is denied there may not be told, nor what is told there be denied."""
    assert verdict(passage, said) != "supported"


@pytest.mark.parametrize(
    ("passage", "said"),
    [
        ("The lane is not paved, and it carries forty carts.", "The lane carries forty carts."),
        ("Boats had no record of tests, and she had the tests made up.", "Make up the tests."),
        ("He asked whether barns may be let without a deed.", "He asked whether barns may be let."),
        ("Millers not grinding by May lose the lease.", "Millers lose the lease."),
        ("夜间开闸屡禁不绝。", "夜间开闸。"),
        ("没有会标、不摆席卡的碾房会议开了两小时。", "碾房召开会议，开了两小时。"),
        ("不推诿、不拖拉，三日内修好水闸。", "三日内修好水闸。"),
        ("主席得随时裁定休会。", "主席得裁定休会。"),
        ("The number of carts is not known yet.", "No one knows the number of carts."),
    ],
)
def test_what_is_told_beside_a_denial_is_borne(passage: str, said: str) -> None:
    """A denial of one part of a sentence, or in a name, denies nothing of another part."""
    assert verdict(passage, said) == "supported"


@pytest.mark.parametrize(
    ("passage", "said", "ok"),
    [
        ("We should neverlet a household freeze.", "Let no household freeze.", True),
        ("We should neverlet a household freeze.", "Let a household freeze.", False),
        ("The gates mustnot be opened at night.", "The gates must not be opened at night.", True),
        ("The gates mustnot be opened at night.", "The gates must be opened at night.", False),
        ("Nevertheless the gates were opened.", "The gates were opened.", True),
        ("Clear all refuse dumps and report weekly.", "Report weekly.", True),
    ],
)
def test_a_denial_run_together_with_what_it_denies_is_seen(
    passage: str, said: str, ok: bool
) -> None:
    """Spaces get lost in translations: "neverlet", "mustnot"."""
    assert (verdict(passage, said) == "supported") is ok

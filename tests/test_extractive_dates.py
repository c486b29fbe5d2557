"""The extractive backend: when, where and what kind, in openings as each country prints them."""

from __future__ import annotations

import pytest
from drafts import draft, faults
from steps import steps

from govsumm import Report, audit, split
from govsumm.backends.extractive.document import document
from govsumm.backends.extractive.meetings import Meetings, meetings_of
from govsumm.reading.days.moments import moments
from govsumm.reading.sentences import read
from govsumm.records import Document

MEETING = {"meeting_report", "news_from_meeting", "minutes", "transcript"}


def told(text: str) -> tuple[Meetings, Document]:
    """The meetings and the document of a text, which must pass the audit."""
    report = Report.from_text(text)
    reading = read(report, split(report))
    meetings = meetings_of(reading)
    found = document(reading, meetings)
    brief = audit(report, draft(document=found, meetings=meetings.records))
    assert faults(brief.document) == []
    assert [fault for each in brief.meetings for fault in faults(each)] == []
    return meetings, found


def forms(meetings: Meetings) -> set[str]:
    """The dates of the first meeting, stated and inferred."""
    dates = meetings.records[0].dates
    both = {date.edtf for date in dates} | {d.inferred.edtf for d in dates if d.inferred}
    return {form for form in both if form is not None}


def places(meetings: Meetings) -> str:
    """The places of the first meeting, in one string."""
    return "; ".join(place.text for place in meetings.records[0].places)


OPENINGS: list[tuple[str, str | None, str]] = [
    (
        "Council backs sewer rate rise\n"
        "\n"
        "By Dana Whitlow\n"
        "Published: May 14, 2024\n"
        "\n"
        "The Pine Hollow City Council voted 5-2 on Monday night to raise sewer "
        "rates by 6 percent.\n"
        "\n"
        "Mayor Greg Tanaka said the increase was overdue. Councilwoman Lila Ost"
        "rom moved the ordinance, and Councilman Ray Duke seconded it.\n",
        "2024?-05-13",
        "",
    ),
    (
        "School board delays boundary plan\n"
        "\n"
        "GRANITE FALLS, Ore. (March 6, 2024) - Trustees of the Granite Falls Sc"
        "hool District put off a decision on new attendance boundaries Tuesday "
        "after two hours of testimony.\n"
        "\n"
        "Superintendent Ana Ruiz told the board that 212 students would be move"
        "d. The board will take up the matter again on April 2.\n",
        "2024?-03-05",
        "GRANITE FALLS",
    ),
    (
        "Planning panel OKs warehouse\n"
        "June 20, 2023\n"
        "\n"
        "During a special meeting last Thursday at Town Hall, the Brookfield Pl"
        "anning Commission approved a site plan for a 90,000-square-foot wareho"
        "use on Dell Road, 4-1.\n"
        "Commissioner Neil Abbott dissented.\n",
        "2023?-06-15",
        "Town Hall",
    ),
    (
        "Commissioners adopt budget\n"
        "\n"
        "DELMAR - County commissioners on Tuesday, Sept. 5, adopted a $212 mill"
        "ion budget for the coming fiscal year.\n"
        "\n"
        "Commission Chair Betty Oakes asked staff to report quarterly.\n",
        "XXXX-09-05",
        "DELMAR",
    ),
    (
        "Town meeting voters reject bylaw\n"
        "\n"
        "Voters at the annual town meeting in Ashfield rejected a short-term re"
        "ntal bylaw Saturday, 143 to 98.\n"
        "\n"
        "Moderator Paul Lind called the vote. The session, held in the Ashfield"
        " school gymnasium on May 4, 2024, lasted five hours.\n",
        "2024-05-04",
        "Ashfield",
    ),
    (
        "MINUTES\n"
        "LAKEMONT PARK DISTRICT\n"
        "BOARD OF COMMISSIONERS\n"
        "Regular Meeting - August 8, 2022\n"
        "\n"
        "The regular meeting was called to order by President Oyelaran at 7:02 "
        "p.m. at the Lakemont Community Center, 14 Shore Drive.\n"
        "Present: Oyelaran, Brandt, Mays. Absent: Cole.\n"
        "Motion by Mays, second by Brandt, to approve the minutes of July 11. M"
        "otion carried 3-0.\n"
        "Meeting adjourned at 8:10 p.m.\n",
        "2022-08-08",
        "Lakemont Community Center",
    ),
    (
        "The Cass County Board of Commissioners met in regular session on Febru"
        "ary 14, 2012 at 9:00 a.m. in the Commission Chambers, Cass County Cour"
        "thouse. Chairman Ed Foss called the meeting to order. Commissioner Lee"
        " offered a motion, supported by Commissioner Hart, to adopt the agenda"
        ". Motion carried.\n",
        "2012-02-14",
        "Commission Chambers",
    ),
    (
        "Residents sound off on trash fees at Elm City council meeting\n"
        "\n"
        "ELM CITY — More than 60 people packed Monday's council meeting to prot"
        "est a new trash fee.\n"
        "\n"
        "The council took no vote. Mayor Sue Ives directed the city manager to "
        "bring back options by July 15.\n",
        None,
        "ELM CITY",
    ),
    (
        "Cabinet approves fertiliser subsidy\n"
        "\n"
        "NAIROBI, Tuesday, 14 May 2024 - The Cabinet has approved a Sh10 billio"
        "n fertiliser subsidy to cushion farmers.\n"
        "\n"
        "The meeting, chaired by President Peter Ochola at State House, Nairobi"
        ", directed the Ministry of Agriculture to deliver 2 million bags by Ju"
        "ne.\n",
        "2024-05-14",
        "State House",
    ),
    (
        "REPUBLIC OF TANAVI\n"
        "DESPATCH FROM CABINET\n"
        "27th February 2023\n"
        "\n"
        "Today, Cabinet met under the Chairmanship of His Excellency the Presid"
        "ent at State Lodge, Nakweru. Cabinet considered and approved the follo"
        "wing:\n"
        "1. The National Seed Policy. The Ministry shall table it in Parliament"
        " within thirty days.\n",
        "2023-02-27",
        "State Lodge",
    ),
    (
        "MCAs reject motion to impeach governor\n"
        "\n"
        "By John Kiprop | Thursday, October 5, 2023\n"
        "\n"
        "Talai County Assembly yesterday threw out a motion seeking the removal"
        " of Governor Ann Chelimo after 19 of the 31 members voted against it.\n"
        "\n"
        "Speaker Ben Koros ruled that the threshold had not been met.\n",
        "2023?-10-04",
        "",
    ),
    (
        "GOVERNOR CHAIRS COUNTY EXECUTIVE COMMITTEE MEETING\n"
        "\n"
        "Governor Salim Bakari on Monday chaired a County Executive Committee m"
        "eeting in Mbuyuni where he ordered departments to clear pending bills "
        "by 30th June.\n",
        None,
        "Mbuyuni",
    ),
    (
        "Parliament passes Finance Bill\n"
        "\n"
        "(Kasowa, 12 June) The National Assembly of Zamburu this afternoon pass"
        "ed the Finance Bill at third reading by 88 votes to 54.\n"
        "\n"
        "The Minister of Finance, Hon. Grace Phiri, said the levy would start i"
        "n July.\n",
        "XXXX-06-12",
        "Kasowa",
    ),
    (
        "CM holds high-level meet on flood preparedness\n"
        "\n"
        "RAJNAGAR: Chief Minister Hemant Solanki on Friday directed officials t"
        "o keep relief camps ready ahead of the monsoon. Chairing a high-level "
        "meeting at Lok Bhavan here, he said that no life should be lost.\n",
        None,
        "Lok Bhavan",
    ),
    (
        "GST officials told to plug leaks\n"
        "\n"
        "Shimal, Jan 7 (PTN) Deputy Commissioner Rohit Katoch today presided ov"
        "er the quarterly meeting of the District Level Review Committee here. "
        "Bank officers attended.\n",
        "XXXX-01-07",
        "Shimal",
    ),
    (
        "Corporation council meeting ends in uproar\n"
        "\n"
        "By Our Special Correspondent\n"
        "VELLIPURAM, JULY 29, 2021\n"
        "\n"
        "The monthly meeting of the Vellipuram Corporation council ended in upr"
        "oar on Wednesday as opposition councillors staged a walkout over the d"
        "rinking water issue. Mayor R. Selvi said 14 of the 22 resolutions were"
        " adopted.\n",
        "2021?-07-28",
        "VELLIPURAM",
    ),
    (
        "COUNTY OF WESSMERE\n"
        "HIGHWAYS COMMITTEE\n"
        "\n"
        "At a Meeting of the HIGHWAYS COMMITTEE held in Committee Room 2, Shire"
        " Hall, Ambleton on Wednesday, 7 July 2010 at 10.00 am\n"
        "\n"
        "Present: Councillor J Marsh in the Chair; Councillors Pope, Reed and T"
        "ull.\n"
        "1. Apologies for absence were received from Cllr Dace.\n"
        "2. RESOLVED that the minutes be confirmed.\n",
        "2010-07-07",
        "Committee Room 2",
    ),
    (
        "SECRET\n"
        "W.M. (43)\n"
        "22nd Conclusions\n"
        "\n"
        "CONCLUSIONS of a Meeting of the War Cabinet held at 10 Marsham Street,"
        " S.W. 1, on Monday, 8th February, 1943, at 6 p.m.\n"
        "\n"
        "Present:\n"
        "The Right Hon. A. FENWICK, M.P., Prime Minister (in the Chair).\n"
        "\n"
        "The War Cabinet took note of this statement.\n",
        "1943-02-08",
        "10 Marsham Street",
    ),
    (
        "Little Harding Parish Council\n"
        "Minutes of the meeting held on 3rd September 2018 in the Village Hall "
        "at 7.30pm\n"
        "\n"
        "Present: Cllrs A Webb (Chair), B Dunn, C Pike. In attendance: the Cler"
        "k and 4 members of the public.\n"
        "18/45 Apologies: Cllr Moss.\n"
        "18/46 It was RESOLVED to accept the quote.\n",
        "2018-09-03",
        "Village Hall",
    ),
    (
        "Councillors throw out 40-home scheme\n"
        "\n"
        "Plans for 40 homes on the edge of Thornby have been refused by council"
        "lors.\n"
        "\n"
        "Daleshire District Council's planning committee voted nine to three ag"
        "ainst the scheme at a meeting on Wednesday (17 April). Cllr Ivy Nash s"
        "aid the road could not cope.\n",
        "XXXX-04-17",
        "",
    ),
    (
        "Minutes of a Meeting of the CABINET held in the Council Chamber, Town "
        "Hall, Saltby on TUESDAY 11 OCTOBER 2005 at 2.00pm.\n"
        "PRESENT: Councillor P Hall (Chairman), Councillors Dove and Finch.\n"
        "1. DECLARATIONS OF INTEREST None.\n"
        "2. RESOLVED: That the report be noted.\n",
        "2005-10-11",
        "Council Chamber",
    ),
    (
        "Premier presides over State Council executive meeting\n"
        "Updated: Apr 19, 2024 19:03\n"
        "\n"
        "Premier Lu Wei on Friday chaired an executive meeting of the State Cou"
        "ncil, which studied measures on elderly care.\n"
        "\n"
        "The meeting stressed that local governments should act fast.\n",
        "2024?-04-19",
        "",
    ),
    (
        "Provincial leaders discuss water security\n"
        "\n"
        "The Standing Committee of the Haidong Provincial Committee of the Comm"
        "unist Party of China held a meeting on November 3 in Luocheng to discu"
        "ss water security. Party chief Meng Tao presided over the meeting.\n",
        "XXXX-11-03",
        "Luocheng",
    ),
    (
        "The county convened a safety production committee expanded meeting\n"
        "Release time: 2021-06-18 09:22 Source: Yunqi news\n"
        "\n"
        "On the morning of June 17, the county safety committee expanded meetin"
        "g will be held in the second conference room of the county government."
        " County magistrate Xu Kai attended the meeting and made a speech. The "
        "meeting was presided over by deputy magistrate Lin Po.\n"
        "The meeting required all units to tighten the string.\n",
        "2021?-06-17",
        "second conference room",
    ),
    (
        "Linping: hold a symposium on flood prevention\n"
        "(Reporter Hu Ya) A few days ago, Linping District held a flood prevent"
        "ion symposium, district committee secretary Qiu He presided and spoke."
        "\n"
        "He stressed that each town must be on duty 24 hours.\n",
        None,
        "Linping",
    ),
    (
        "Municipal committee political and legal committee holds 3rd plenary\n"
        "2023-03-09 10:15:00 source: Peace Net\n"
        "From March 7th to 8th, the plenary (expanded) meeting of the municipal"
        " party committee political and legal committee was held in Haining Hot"
        "el.\n"
        "The meeting pointed out that ...\n",
        "2023?-03-07/2023?-03-08",
        "Haining Hotel",
    ),
    (
        "On the 21st, the province's teleconference on autumn grain purchase wa"
        "s held. Vice governor Rong An made a speech at the main venue in the p"
        "rovincial government. Conveyed the spirit of the national meeting.\n",
        "XXXX-XX-21",
        "",
    ),
    (
        "县委常委会召开会议\n"
        "\n"
        "发布时间：2024-03-12 来源：县融媒体中心\n"
        "\n"
        "\u3000\u30003月11日下午，县委书记何苗主持召开县委常委会会议，"
        "传达学习全国两会精神，研究部署春耕生产工作。\n"
        "\u3000\u3000会议强调，要抓好落实。\n",
        "2024?-03-11",
        "",
    ),
    (
        "臺北縣新和市第3屆第7次市務會議紀錄\n"
        "\n"
        "時間：中華民國113年5月14日（星期二）上午9時\n"
        "地點：市政大樓三樓第一會議室\n"
        "主席：林市長佳穎\n"
        "出席：如簽到簿\n"
        "一、報告事項：略\n"
        "決議：准予備查。\n",
        "2024-05-14",
        "市政大樓三樓第一會議室",
    ),
    (
        "香洲區議會\n"
        "房屋及規劃委員會第六次會議紀錄\n"
        "\n"
        "日期：二零二三年十月十七日\n"
        "時間：下午二時三十分\n"
        "地點：香洲政府合署十四樓會議室\n"
        "出席者：陳大文議員（主席）\n"
        "議程一：通過會議紀錄\n",
        "2023-10-17",
        "香洲政府合署十四樓會議室",
    ),
    (
        "新华社云州8月5日电（记者 高山）云州市第十六届人民代表大会常务委员会第二十"
        "次会议5日在云州闭幕。会议表决通过了《云州市养犬管理条例》。\n",
        "XXXX-08-05",
        "云州",
    ),
    (
        "区政府第3次常务会议纪要\n"
        "〔2023〕4号\n"
        "2023年2月20日，区长韦东主持召开区政府第3次常务会议。现纪要如下：\n"
        "一、会议听取了区住建局关于老旧小区改造的汇报。会议决定原则同意。\n",
        "2023-02-20",
        "",
    ),
    (
        "本报讯（记者 程心）昨日，我市召开防汛抗旱工作视频会议。市长柳青在主会场出席"
        "会议并讲话。他要求，各级各部门要压实责任。\n",
        None,
        "",
    ),
    (
        "民國112年11月8日 縣議會第20屆第2次定期會今（8）日上午開議，由議長"
        "江文輝主持，縣長葉思涵施政報告。議員質詢垃圾處理問題，縣長承諾年"
        "底前改善。\n",
        "2023-11-08",
        "",
    ),
    (
        "Vang Nuea Province Holds Party Committee Meeting\n"
        "\n"
        "(KPN) The 4th plenary session of the Vang Nuea Provincial Party Commit"
        "tee took place from 28 February to 1 March, 2024 in Muang Thong Distri"
        "ct under the chairmanship of Mr Khamla Sisouk, Secretary of the Provin"
        "cial Party Committee.\n",
        "2024-02-28/2024-03-01",
        "Muang Thong District",
    ),
    (
        "Chairman of the provincial People's Committee works with Long Ha distr"
        "ict on land clearance\n"
        "\n"
        "Posted: 15/08/2023\n"
        "\n"
        "On the morning of August 14, at the district's office, Mr. Nguyen Van "
        "Tam, Chairman of the provincial People's Committee, had a working sess"
        "ion with the leaders of Long Ha District on site clearance. He asked t"
        "he district to hand over the site before September 30.\n",
        "2023?-08-14",
        "district's office",
    ),
    (
        "BROOKS, Maine — Selectmen agreed Wednesday night to hire an interim to"
        "wn manager.\n"
        "\n"
        "The vote was 3-0. Selectman Will Parr said the town could not wait.\n",
        None,
        "BROOKS",
    ),
    (
        "Sewer plan moves ahead\n"
        "Updated 9:14 PM EST, Tue November 19, 2019\n"
        "\n"
        "A plan to replace the Third Street sewer won approval Tuesday night fr"
        "om the Carver County Council, which met at the Old Mill Library.\n"
        "Councilman Hal Dow asked for monthly reports.\n",
        "2019?-11-19",
        "Old Mill Library",
    ),
    (
        "PROCEEDINGS OF THE BOARD OF SUPERVISORS\n"
        "March Session, 1998\n"
        "Tuesday, March 10, 1998, 10:00 A.M.\n"
        "The Board met pursuant to adjournment. Called to order by Chairperson "
        "Olin. Roll call: 11 present, 1 absent, Supervisor Crane.\n"
        "Moved by Supervisor Fitch, seconded by Supervisor Ott to approve the m"
        "inutes. Motion carried.\n",
        "1998-03-10",
        "",
    ),
    (
        "County clerk's office\n"
        "Office of the Clerk - Minutes of Commissioners Court\n"
        "\n"
        "BE IT REMEMBERED that on this the 9th day of September, A.D. 2014, the"
        "re was begun and holden a Regular Term of the Commissioners' Court of "
        "Pecan County, at the Courthouse in the City of Dry Fork. Present: Coun"
        "ty Judge H. Wells. Motion by Commissioner Soto, seconded by Commission"
        "er Lang; all voted aye; motion carried.\n",
        "2014-09-09",
        "Courthouse",
    ),
    (
        "Two MCAs ejected as assembly debates roads report\n"
        "\n"
        "By Mercy Atieno\n"
        "Tuesday, February 21, 2023\n"
        "\n"
        "Drama unfolded at the Lambwe County Assembly on Tuesday after two ward"
        " representatives were thrown out of the chambers during debate on a ro"
        "ads report.\n"
        "\n"
        "Speaker Philip Okoth ordered the Sergeant-at-Arms to remove them. Memb"
        "ers later adopted the report.\n",
        "2023?-02-21",
        "",
    ),
    (
        "CABINET BRIEF\n"
        "STATE HOUSE, KIRINYA, 11th August, 2022\n"
        "\n"
        "The Cabinet at its sitting today approved a raft of measures to tackle"
        " the drought.\n"
        "\n"
        "Cabinet noted that 3.5 million people need food. The Ministry of Devol"
        "ution was directed to release 50,000 bags at once.\n",
        "2022-08-11",
        "STATE HOUSE",
    ),
    (
        "Governor meets ward administrators over revenue\n"
        "\n"
        "Governor Ruth Mwende yesterday held a consultative meeting with ward a"
        "dministrators at the Makutano Social Hall and asked them to seal reven"
        "ue leaks.\n"
        '"We lost Sh40 million," she said.\n',
        None,
        "Makutano Social Hall",
    ),
    (
        "DC holds review of revenue offices\n"
        "\n"
        "Dharmapuri East: Deputy Commissioner K. Latha, IAS, chaired a review m"
        "eeting of revenue officials at the District Offices Complex on 12-07-2"
        "023. She instructed tahsildars to dispose of pending mutations within "
        "15 days.\n",
        "2023-07-12",
        "District Offices Complex",
    ),
    (
        "Minutes of the 47th Meeting of the State Level Bankers' Committee held"
        " on 28.06.2019 at 11.00 AM at Hotel Lakeview, Suryanagar\n"
        "\n"
        "The 47th meeting was chaired by Shri V. Rao, Principal Secretary. The "
        "list of participants is annexed.\n"
        "1. Confirmation of minutes. The minutes were confirmed.\n"
        "2. The house noted the action taken.\n",
        "2019-06-28",
        "Hotel Lakeview",
    ),
    (
        "CS reviews monsoon preparedness\n"
        "July 4, 2022 07:40 pm | Updated July 5, 2022 - RANIPUR\n"
        "\n"
        "Chief Secretary A.K. Bose on Monday held a video conference with Colle"
        "ctors and asked them to keep boats ready.\n",
        "2022?-07-04",
        "",
    ),
    (
        "The District Development Coordination and Monitoring Committee (DISHA)"
        " meeting was held today at Zila Panchayat Sabhagar under the chairmans"
        "hip of MP Smt. Usha Devi.\n"
        "She asked officers to complete the works on time.\n",
        None,
        "Zila Panchayat Sabhagar",
    ),
    (
        "Council agrees to sell depot\n"
        "\n"
        "Councillors have agreed to sell the old bus depot in Marlby for £2.1m."
        "\n"
        "\n"
        "Members of Eastmoor Borough Council's executive backed the sale at a m"
        "eeting on Tuesday, 14 March. Leader Cllr Joan Pease said the money wou"
        "ld go to roads.\n",
        "XXXX-03-14",
        "",
    ),
    (
        "MINUTES of a meeting of the PLANNING COMMITTEE\n"
        "held in the Guildhall, Broadwick\n"
        "on Thursday 3 February 2011\n"
        "at 6.30 p.m.\n"
        "\n"
        "PRESENT: Cllrs Gale (Chairman), Hobbs, Ings.\n"
        "Apologies: Cllr Jay.\n"
        "RESOLVED that the application be refused.\n",
        "2011-02-03",
        "Guildhall",
    ),
    (
        "City's congress adopts rules on dog ownership\n"
        "Source: Tianshu Daily | May 31, 2022\n"
        "\n"
        "Legislators of Tianshu on Monday adopted a regulation on dog ownership"
        " at the 41st session of the Standing Committee of the municipal people"
        "'s congress.\n"
        "The regulation will take effect on Oct 1.\n",
        "2022?-05-30",
        "",
    ),
    (
        "QINGPU, Sept. 8 -- A provincial conference on rural revitalization con"
        "cluded in Qingpu on Friday. Governor Shao Ning addressed the closing m"
        "eeting.\n",
        None,
        "Qingpu",
    ),
    (
        "Party leadership meeting stresses flood control\n"
        "\n"
        "The Political Bureau of the Yun'an Provincial Party Committee convened"
        " on July 25 to analyze the flood situation. Secretary Guo Bin presided"
        ".\n"
        "The meeting urged all localities to act.\n",
        "XXXX-07-25",
        "",
    ),
    (
        'Our district held a "two taxes" transfer work coordination meeting\n'
        "2022-11-25 16:42:08  Browse: 321  Author: District Office\n"
        "  On November 24, deputy district chief Su Mei presided over the conve"
        'ning of the "two taxes" transfer work coordination meeting in the thir'
        "d meeting room of the district government. Leaders of the taxation bur"
        "eau attended.\n"
        "  Su Mei requested: first, unify thinking; second, speed up.\n",
        "2022?-11-24",
        "third meeting room",
    ),
    (
        "Yuanbao County: strengthen night market supervision\n"
        "(correspondent Gu Li) In order to further strengthen supervision, on t"
        "he afternoon of the 8th, Yuanbao County Market Supervision Bureau orga"
        "nized and held a night market food safety interview meeting in the thi"
        "rd floor conference room. More than 40 merchants participated in the m"
        "eeting.\n"
        "The meeting required merchants to be honest.\n",
        "XXXX-XX-08",
        "third floor conference room",
    ),
    (
        "Provincial Political and Law Committee: mobilization meeting was held\n"
        "Time: 2020-09-03 08:15:22\n"
        "This newspaper, Lanhu, September 2 (Reporter Jin Ke) Today, the provin"
        "ce's mobilization and deployment meeting of education rectification of"
        " political and legal teams was held in Lanhu. Secretary Ye Tong attend"
        "ed and spoke.\n",
        "2020?-09-02",
        "Lanhu",
    ),
    (
        "全市秋粮收购工作座谈会在我县召开\n"
        "\n"
        "来源：县粮食局 日期：2022-09-29\n"
        "\n"
        "\u3000\u30009月28日，全市秋粮收购工作座谈会在我县金穗宾馆召开"
        "。副市长冯立出席会议并讲话，县长杜青致辞。\n"
        "\u3000\u3000会议指出，收购进度快于去年。\n",
        "2022?-09-28",
        "金穗宾馆",
    ),
    (
        "市人大常委会举行第三十一次会议\n"
        "2021-10-28 来源：人大办\n"
        "10月26日至27日，市十六届人大常委会第三十一次会议在市人大会议中心举行。"
        "常委会主任孟河主持会议。\n"
        "会议审议了市政府关于环保的报告。\n",
        "2021?-10-26/2021?-10-27",
        "市人大会议中心",
    ),
    (
        "新北區公所112年度第2次區務會議紀錄\n"
        "壹、時間：112年6月20日（星期二）下午2時\n"
        "貳、地點：本所4樓簡報室\n"
        "參、主持人：蘇區長文彬\u3000\u3000紀錄：何書瑜\n"
        "肆、主席裁示：請各課室於7月底前完成。\n",
        "2023-06-20",
        "本所4樓簡報室",
    ),
    (
        "人民网云州4月2日电 （记者江河）记者从今天召开的云州省春季造林工作新闻发布"
        "会上获悉，全省今春计划造林120万亩。\n",
        "XXXX-04-02",
        "云州",
    ),
    (
        "THE MINISTRY of Agriculture held a national workshop on rice seed in P"
        "ak Sane on 11 July, chaired by Deputy Minister Ms. Bounmy Sisavath. Pa"
        "rticipants from 9 provinces attended.\n",
        "XXXX-07-11",
        "Pak Sane",
    ),
    (
        "HCM CITY — The municipal People's Council yesterday approved a resolut"
        "ion on school fees at its 10th meeting. Chairwoman Le Thi Hoa said the"
        " council would monitor it.\n",
        None,
        "HCM CITY",
    ),
]


@pytest.mark.parametrize(("text", "edtf", "place"), OPENINGS)
def test_a_meeting_is_found_with_its_day_and_place(text: str, edtf: str | None, place: str) -> None:
    """Councils that voted, minutes, wires, releases and reviews all tell of a meeting; where a body
    is from is not where it sat.
    """
    meetings, found = told(text)
    assert found.kind in MEETING
    if edtf is None:
        assert not any(char.isdigit() for form in forms(meetings) for char in form)
    else:
        assert edtf in forms(meetings)
    assert place in places(meetings)
    assert place or not any(each.role == "unspecified" for each in meetings.records[0].places)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "inspection",
            "District leaders visit and research the old reform project\n"
            "2022-08-03\n"
            "On August 2, district mayor Pei Yun led a team to Hexi Street to inves"
            "tigate and research the old community reform. Pei Yun went deep into X"
            "inhe community and asked in detail. He required to speed up.\n",
        ),
        (
            "notice",
            "关于召开全市教育工作会议的通知\n"
            "\n"
            "各区县教育局：\n"
            "经研究，定于2024年6月12日上午9时在市教育局二楼会议室召开全市教育工作"
            "会议。请准时参加。\n",
        ),
        (
            "feature",
            "The little red bench warms the lane: how Shunhe Town solves quarrels\n"
            "2023-05-20 10:00 Source: Legal Evening\n"
            "In Shunhe Town, there is a little red bench under the locust tree. In "
            'recent years, the town has insisted on the "bench method", built 36 me'
            "diation points, and the number of petitions fell by 42%.\n"
            'At the fireside meeting in the yard, villagers talk it out. "My heart '
            'is bright", said villager Ma.\n',
        ),
        (
            "feature",
            "家门口的“连心桥”——河湾区推行网格服务纪实\n"
            "\n"
            "走进河湾区青石社区，居民老李正和网格员聊天。近年来，河湾区创新“三色网格”模"
            "式，打通服务群众最后一公里。截至目前，全区建成网格1200个，化"
            "解矛盾3400起。\n"
            "“有事找网格员，方便！”老李说。\n",
        ),
        (
            "notice",
            "NOTICE OF PUBLIC HEARING\n"
            "Notice is hereby given that the Town Board of Ridge Farm will hold a p"
            "ublic hearing on May 9, 2024 at 6:00 p.m. in the Town Hall to consider"
            " a zoning change. All interested persons may attend.\n",
        ),
        (
            "other",
            "Five-year road plan published\n"
            "\n"
            "The Ministry of Transport published its five-year plan on Thursday. It"
            " foresees 4,000 km of rural roads. The plan is on the website.\n",
        ),
        (
            "inspection",
            "Minister inspects new hospital\n"
            "\n"
            "LUKANDA, 4 April 2023 - Health Minister Dr. Moses Banda on Tuesday ins"
            "pected the new district hospital in Kasempe. He toured the wards and t"
            "old the contractor to finish by June.\n",
        ),
        (
            "feature",
            '"Uncle Hou\'s reading room" lights up Zaolin Village\n'
            "2022-07-15 Source: Rural Network\n"
            "Every evening, the lamp of the reading room in Zaolin Village is on. S"
            "o far, it has received 12,000 visits. Hou Laogen insists on opening th"
            "e door every day, and the masses give a thumbs up. The village committ"
            "ee adopted the method of points, and 36 families have exchanged rice.\n",
        ),
        (
            "feature",
            "如何破解停车难？看北塘街道的“一把钥匙”\n"
            "\n"
            "清晨六点，北塘街道幸福里社区的王大妈推开窗。近年来，北塘街道探索“共享车位”"
            "模式，先后召开居民议事会36场，盘活车位1200个。\n"
            "“再也不用抢车位了！”王大妈笑着说。\n",
        ),
        (
            "notice",
            "关于召开区十八届人大三次会议的公告\n"
            "区第十八届人民代表大会第三次会议定于2024年1月8日在区会议中心召开。\n"
            "特此公告。\n",
        ),
        (
            "inspection",
            "Mayor checks flood walls\n"
            "April 9, 2021\n"
            "Mayor Tim Rusk toured the Water Street flood wall on Thursday and orde"
            "red repairs. He visited two pump stations.\n",
        ),
        (
            "inspection",
            "县领导督导森林防火工作\n"
            "2023-04-05\n"
            "4月4日，县长田禾到石门镇、青松林场督导森林防火工作。他强调，要严格落实责任。\n",
        ),
        (
            "other",
            "Letter from the chamber of commerce\n"
            "Dear members,\n"
            "Thank you for your support. Our new website is live. Please update you"
            "r details.\n",
        ),
    ],
)
def test_what_is_no_meeting(kind: str, text: str) -> None:
    """Features praise, notices announce, inspections look, and some texts are none of these."""
    assert told(text)[1].kind == kind


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 3-4 March under", "XXXX-03-03/XXXX-03-04"),
        ("from 28 February to 1 March, 2024 in", "2024-02-28/2024-03-01"),
        ("Yesterday (10th), the", "XXXX-XX-10"),
        ("the 9th day of September, A.D. 2014", "2014-09-09"),
        ("the Collector met them on 12-07-2023.", "2023-07-12"),
        ("二零二三年十月十七日", "2023-10-17"),
        ("中華民國一百一十三年五月十四日", "2024-05-14"),
        ("112年6月20日", "2023-06-20"),
        ("2022 June 28, Standing Committee holds", "2022-06-28"),
        ("2024, March 3, the county party", "2024-03-03"),
        ("2021 year 7 month 9 day, the county", "2021-07-09"),
        ("2023 year May 12 day, the", "2023-05-12"),
        ("In 2024, March 3 was", "XXXX-03-03"),
        ("under No. 2024 March 3 is", "XXXX-03-03"),
    ],
)
def test_ranges_and_years_of_other_reckonings(text: str, edtf: str) -> None:
    """A range is an interval; a year of the Republic counts from 1912."""
    assert [moment.edtf for moment in moments(text)] == [edtf]


def test_the_text_comes_back_to_a_meeting_by_its_name() -> None:
    """ "At the on-site meeting" belongs to that one, wherever it stands."""
    text = (
        "Two meetings\nOn May 6, the county held a plenary session on dykes. Wu Bo presided.\n"
        "On May 4, the on-site meeting on pumps was held in Tolo Town. Li Ke spoke.\n"
        "The plenary session heard a report. It was long.\n"
        "At the on-site meeting, Li Ke showed a pump.\n"
    )
    meetings = told(text)[0]
    assert [meetings.at(text.index(words)) for words in ("Wu Bo", "Li Ke spoke")] == [0, 1]
    assert meetings.at(text.index("It was long")) == 0
    assert meetings.at(text.index("showed a pump")) == 1


@pytest.mark.parametrize(
    "back",
    [
        "apprised the house of action taken on the decisions of the last meeting held on 10th June",
        "read the minutes of the meeting held on June 10",
        "placed the compliance report of the meeting held on 10 June",
        "recalled the recommendations of the session held on June 10",
        "went through the previous meeting held on June 10",
    ],
)
def test_the_day_of_an_earlier_meeting_is_not_the_day_of_this_one(back: str) -> None:
    """The last meeting, and one whose minutes are read, were on other days."""
    text = (
        "Relief reviewed\nRANAPUR, 12 July 2024: The collector reviewed relief at the district "
        f"committee meeting held in the Conference Hall on Thursday. The magistrate {back}.\n"
    )
    assert forms(told(text)[0]) == {"2024?-07-11"}


@pytest.mark.parametrize(
    ("head", "name", "place"),
    [
        (
            "MINUTES OF THE EXECUTIVE\nHELD AT 6.00PM ON TUESDAY, 4 MARCH 2025\n"
            "COMMITTEE ROOM 2, THE GUILDHALL, CASTLE STREET",
            "EXECUTIVE",
            "COMMITTEE ROOM 2, THE GUILDHALL, CASTLE STREET",
        ),
        (
            "Minutes of the Planning Committee held on Tuesday 4 March 2025 at 7pm in the Old Mill",
            "Planning Committee",
            "Old Mill",
        ),
        (
            "MEETING OF THE HOUSING PANEL\nTuesday, 4th March, 2025 at 2.00 pm\n"
            "Meeting Room 3, Civic Offices, Larch Way",
            "MEETING OF THE HOUSING PANEL",
            "Meeting Room 3, Civic Offices, Larch Way",
        ),
        (
            "Minutes of the monthly meeting of the St. Thorne Corporation held on the 4th day of "
            "March, 2025 in the Old Mill",
            "monthly meeting of the St. Thorne Corporation",
            "Old Mill",
        ),
        (
            "NOTES OF THE AREA FORUM\nTuesday 4 March 2025, 7pm, Mill Lane Hall",
            "AREA FORUM",
            "Mill Lane Hall",
        ),
    ],
)
def test_minutes_are_named_by_their_body(head: str, name: str, place: str) -> None:
    """Minutes of a cabinet name no meeting in their title, and those read back are another's."""
    text = (
        f"{head}\n\nPresent: Councillor Ann Dale (Chair), Councillor Ben Hurd\n"
        "Apologies: Councillor Di Moss\n\n1. MINUTES\n"
        "RESOLVED – That the minutes of the meeting held on 4 February 2025 be signed.\n\n"
        "2. QUESTIONS\nOne had been received, from Mrs Joan Till of the Elm Road Group.\n"
        "It was resolved that the report be noted.\nThe meeting closed at 8pm.\n"
    )
    meetings, found = told(text)
    assert (found.kind, meetings.records[0].names) == ("minutes", (name,))
    assert (forms(meetings), places(meetings)) == ({"2025-03-04"}, place)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Nation | 14 Aug 2024", ["2024-08-14"]),
        ("Lower Town Daily 2024-08-14 Edition 02", ["2024-08-14"]),
        ("Lower Town Daily | Updated: 2024-08-14 07:30 | By Jo Moss", ["2024-08-14"]),
    ],
)
def test_a_page_says_when_it_went_out(head: str, published: list[str]) -> None:
    """The section or the paper stands before the day, and "yesterday" counts from it."""
    text = (
        f"Fines to double\n{head}\n\nDURGAPUR: Fines will double, mayor Ann Rao said after "
        "chairing the city council meeting at Rose Hall here yesterday. The council approved it.\n"
    )
    meetings, found = told(text)
    assert [date.edtf for date in found.dates] == published
    assert forms(meetings) == {"2024?-08-13"}


@pytest.mark.parametrize("head", ["City Council Work Session", "Town Board"])
def test_a_session_before_a_bar_is_no_section(head: str) -> None:
    """What stands before the day there is the meeting itself, or its body."""
    text = (
        f"Millbrook Action Summary\n{head} | August 6, 2024\nCity Hall Room A\n\n"
        "Mayor Kim Orr presided. The council voted 5-1 to adopt the ordinance. Ted Baines sat.\n"
    )
    meetings, found = told(text)
    assert (found.dates, forms(meetings)) == ((), {"2024-08-06"})


def test_the_day_in_the_head_of_minutes_is_no_day_of_publication() -> None:
    """ "Date:" labels the day of the meeting there."""
    text = (
        "Minutes of an Ordinary Meeting of the Works Committee\nDate: Wednesday, 12 February 2025\n"
        "Venue: Council Chamber\n\nPresent: Cr Hohepa (Chair)\nApologies: Cr Stone\n"
        "Moved Cr Lamb, seconded Cr Hohepa that the report be received. Carried.\n"
    )
    meetings, found = told(text)
    assert (found.dates, forms(meetings)) == ((), {"2025-02-12"})


@pytest.mark.parametrize(
    ("how", "name", "place"),
    [
        (
            "convened the fire prevention meeting in the form of video. The main venue is located "
            "in the third room of the county center, and the towns set up branch venues.",
            "fire prevention meeting",
            "third room of the county center",
        ),
        (
            "convened the fire prevention meeting by means of video. The main venue was set up in "
            "the No. 1 conference room of the county.",
            "fire prevention meeting",
            "No. 1 conference room of the county",
        ),
    ],
)
def test_how_a_meeting_was_held_is_none_of_its_name(how: str, name: str, place: str) -> None:
    """Its name ends where its form begins; its main venue is located, set or set up somewhere."""
    meetings = told(f"A meeting\nOn November 8, our county {how} Pan Wei presided.\n")[0]
    assert (meetings.records[0].names, places(meetings)) == ((name,), place)


def test_a_room_before_the_verb_is_none_of_the_name() -> None:
    """Translators leave the room between the name and "is held"."""
    text = (
        "Education\nOn May 3, the county warning education congress in the county grand theatre is "
        "held. Tao Kai attends the congress and speaks.\n"
    )
    meetings = told(text)[0]
    assert meetings.records[0].names == ("county warning education congress",)
    assert places(meetings) == "county grand theatre"


@pytest.mark.parametrize(
    ("text", "name", "place", "edtf"),
    [
        (
            "青山區議會昨日（12日）在區議會會議室開會，由主席林大明主持。下次會議定於9月5日舉行。",
            "青山區議會",
            "區議會會議室",
            "2024?-07-12",
        ),
        (
            "立法會發展事務委員會今日（7月12日）舉行會議，並於8月會議上跟進。",
            "立法會發展事務委員會",
            "",
            "2024?-07-12",
        ),
        ("7月12日，县委常委会召开会议，传达学习上级精神。", "县委常委会", "", "2024?-07-12"),
        (
            "您当前所在位置：首页 > 要闻 方远主持召开县政府第3次常务会议 来源：本站 7月12日，"
            "县长方远在石门主持召开县政府第3次常务会议，研究防汛。",
            "县政府第3次常务会议",
            "石门",
            "2024?-07-12",
        ),
    ],
)
def test_chinese_bodies_meet_in_their_own_name(text: str, name: str, place: str, edtf: str) -> None:
    """What is called after no meeting is the body that met; the path of a page is no place."""
    meetings, _ = told(f"要闻\n发布时间：2024-07-13 05:00\n{text}会议强调，要抓好落实。\n")
    assert (meetings.records[0].names, places(meetings)) == ((name,), place)
    assert edtf in forms(meetings)


@pytest.mark.parametrize(
    ("text", "kind", "place", "edtf"),
    [
        (
            "Walking the levee\n\nThe road was mud. Cao Yun got out first.\n\nOn June 7 and 8, "
            "the deputy governor inspected flood prevention in Luxi City. A symposium was held.\n",
            "inspection",
            "Luxi City",
            "XXXX-06-07/XXXX-06-08",
        ),
        (
            "Relief\nFrom May 30 to June 1, Zhou Qing, secretary of the county committee, went to "
            "Baima Town to investigate and guide relief. He demanded water by June 10.\n",
            "inspection",
            "Baima Town",
            "XXXX-05-30/XXXX-06-01",
        ),
        (
            "何昭强调压实责任\n6月12日，省委副书记何昭在梅溪市调研防汛工作。他察看双河水库。\n",
            "inspection",
            "梅溪市",
            "XXXX-06-12",
        ),
        (
            "Repairs\nThe council met on May 3, 2024 in the Town Hall. Mayor Ann Dale presided. "
            "On May 2, the chief inspected the bridge. The council voted 5-1 to repair it.\n",
            "meeting_report",
            "Town Hall",
            "2024-05-03",
        ),
        (
            "县政府召开常务会议\n5月8日，县长方远主持召开县政府常务会议。5月6日，县应急局到石门检查"
            "安全生产。会议要求，各镇要整改。\n",
            "meeting_report",
            "",
            "XXXX-05-08",
        ),
    ],
)
def test_an_inspection_is_told_in_the_body(text: str, kind: str, place: str, edtf: str) -> None:
    """A feature opens with the road, and then a leader inspects on a day; a meeting comes first."""
    meetings, found = told(text)
    assert (found.kind, forms(meetings), places(meetings)) == (kind, {edtf}, place)


def test_two_days_that_follow_each_other_are_one_stretch() -> None:
    """May 7 and 8 are; May 7 and 30 are two days."""
    assert [day.edtf for day in moments("On May 7 and 8, 2024, he")] == ["2024-05-07/2024-05-08"]
    assert moments("On May 7 and 30, he")[0].edtf == "XXXX-05-07"
    assert moments("On May 7 and 8 people")[0].edtf == "XXXX-05-07"


def test_the_day_on_which_a_paper_reported_is_not_the_day_of_the_meeting() -> None:
    """The paper and its day close the sentence; "on Thursday" counts from it."""
    text = (
        "Typhoons\nThe flood office convened a video conference on Thursday in Linjing to plan for "
        "typhoons, Lower Town News reported on July 5, 2024. Governor Mo Han attended.\n"
    )
    meetings, found = told(text)
    assert [(date.what, date.edtf) for date in found.dates] == [("reported", "2024-07-05")]
    assert forms(meetings) == {"2024?-07-04"}


@pytest.mark.parametrize(
    "tail",
    [
        "with effect from 1 January 2025",
        "effective 1 January 2025",
        "which comes into force on 1 January 2025",
        "to take effect from 1 January 2025",
    ],
)
def test_the_day_from_which_something_applies_is_not_the_day_of_the_meeting(tail: str) -> None:
    """What a body approves on Thursday applies from a day on which nobody met."""
    meetings, _ = told(f"The Cabinet on Thursday approved an increase in the tariff {tail}.\n")
    assert "2025-01-01" not in forms(meetings)


def test_what_opens_a_decision_is_no_town() -> None:
    """RESOLVED: stands before a decision as a town does before its news."""
    meetings, _ = told(
        "Minutes of the Panel, 3 May 2024. RESOLVED: That the application of the Harlow Mill Trust"
        " be deferred and that the Head of Planning obtain a new survey of traffic by June.\n"
    )
    assert "RESOLVED" not in places(meetings)


def test_the_state_of_a_town_is_no_organiser() -> None:
    """A body goes on to its town; the state behind the comma held nothing."""
    text = (
        "Plans\nThe Planning and Zoning Commission of Elk Fork, Idaho, met in regular session on "
        "Tuesday, June 11th, 2024, at City Hall. Ruth Odell called the meeting to order.\n"
    )
    first = told(text)[0].records[0]
    assert first.organisers == ("Planning and Zoning Commission of Elk Fork",)


def test_a_sheet_full_of_days_takes_work_by_its_length() -> None:
    """Which number of 4/8/2025 is the day is asked of the rest of the text once."""

    def work(rows: int) -> int:
        text = "".join(f"Mend pump {n} | Bo Dahl | 4/8/2025\n" for n in range(rows))
        return steps(lambda: moments(text))

    work(9)  # what is read once is read
    assert work(400) < 12 * work(40)

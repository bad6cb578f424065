// Duty of April 2025: members, the rosters of the duty rooms, the invest desk's lists, and a plan. All of it is made up.
import { at, days, number2, Stream } from "./tools.mjs";

const kApril = days("2025-04-01", "2025-04-30");
const kToday = "2025-04-09";

// [post, place, shifts (begins, lasts in minutes), needs, how many members a role has]
const kRooms = [
  ["fire.room", "630100", [[510, 1440]], { leader: 1, officer: 2, vehicle: 1 }, { leader: 8, officer: 14, vehicle: 4 }],
  ["invest.room", "630100", [[510, 600]], { leader: 1, officer: 1 }, { leader: 4, officer: 8 }],
  ["air.room", "XNN", [[480, 720], [1200, 720]], { leader: 1, officer: 1 }, { leader: 8, officer: 10 }],
  ["rail.room", "st-xining", [[480, 1440]], { leader: 1, officer: 1 }, { leader: 6, officer: 8 }],
  ["contest.room", "630100", [[510, 600]], { leader: 1, officer: 1 }, { leader: 3, officer: 5 }],
];
// Nobody in particular, as the papers write it: a surname and 某, each once.
const kPinyin = ("Ma Wang Li Zhang Liu Chen Yang Zhao Han Qi Ye Guo Sun Zhou Wu Xu Zhu Hu Lin He Gao Luo Zheng Liang Xie Song Tang Xu Deng Feng Cao Peng Zeng " +
  "Xiao Tian Dong Pan Yuan Cai Jiang Yu Yu Du Ye Cheng Wei Su Lü Ding Ren Lu Yao Shen Zhong Jiang Cui Tan Lu Fan Wang Liao Shi Jin Wei Jia Xia Fu Fang Zou Xiong Bai " +
  "Meng Qin Qiu Hou Jiang Yin Xue Yan Duan Lei Long Shi Tao He Gu Mao Hao Gong Shao Wan Qian Yan").split(" ");
const kSurnames = [..."马王李张刘陈杨赵韩祁冶郭孙周吴徐朱胡林何高罗郑梁谢宋唐许邓冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严"].map((zh, i) => [zh, kPinyin[i]]);

function rosters(out) {
  for (const [post, place, shifts, needs, sizes] of kRooms) {
    const desk = post.split(".")[0];
    const members = {};
    for (const [role, size] of Object.entries(sizes)) {
      members[role] = Array.from({ length: size }, (_, i) => `${desk}-${role}-${number2(i + 1)}`);
      members[role].forEach((id, i) => {
        const [zh, en] = role === "vehicle" ? [`样例车 ${number2(i + 1)}`, `Sample car ${number2(i + 1)}`] : kSurnames.shift().map((x, of) => (of ? `${x} Mou` : `${x}某`));
        out.add({ kind: "roster.member", thing: id, verb: "enrolled", at: at("2025-03-20", 540 + i), place,
                  fields: { name: zh, name_en: en, role: [role], posts: [post], what: role === "vehicle" ? "vehicle" : "person" } });
      });
    }
    const turn = Object.fromEntries(Object.keys(needs).map((role) => [role, 0]));
    for (const day of kApril) {
      for (const [begins, lasts] of shifts) {
        for (const [role, count] of Object.entries(needs)) {
          for (let n = 1; n <= count; ++n) {
            const who = members[role][turn[role]++ % members[role].length];
            const stamp = at(day, begins).slice(0, 16).replaceAll("-", "").replace(":", "");
            const thing = `${post}-${stamp}-${role}-${n}`;
            out.add({ kind: "roster.duty", thing, verb: "planned", at: at("2025-03-28", 600 + begins / 10), place,
                      fields: { post, role, from: at(day, begins), to: at(day, begins + lasts), who } });
            if (role === "vehicle" || day > kToday || (day === kToday && begins > 1000)) continue;
            out.add({ kind: "roster.duty", thing, verb: "on", at: at(day, begins - 6 + n), place });
            if (day < "2025-04-08" || (day === "2025-04-08" && begins + lasts <= 1200)) out.add({ kind: "roster.duty", thing, verb: "relieved", at: at(day, begins + lasts + 3), place });
          }
        }
      }
    }
  }
}

// What one officer leaves to the next, since Qingming: written before the shift ends, signed by who comes. Rooms that are open around the clock.
const kLeft = {
  "fire.room": ["巡护两次，检查站无异常。 Two patrols, nothing at the checkpoints.", "祭扫点人多，已加派一组。 Many at the worship points; one more team sent.", "一处违规用火已劝止。 One illegal fire stopped.", "望远监控 3 号夜间有雾，已改人工瞭望。 Fog at camera 3 at night; the tower watched instead."],
  "rail.room": ["加开列车正点。 Extra trains on time.", "候车室高峰平稳。 The waiting hall was calm at the peak.", "重点旅客 4 人已交接。 Four passengers in special care handed over."],
};
function handovers(out) {
  for (const [post, , [[begins, lasts]], needs] of kRooms) {
    if (!kLeft[post]) continue;
    const officers = kRooms.find((r) => r[0] === post)[4].officer, desk = post.split(".")[0];
    const duty_of = (day) => `${post}-${at(day, begins).slice(0, 16).replaceAll("-", "").replace(":", "")}-officer-1`;
    const who_of = (day) => `${desk}-officer-${number2(((kApril.indexOf(day) * needs.officer) % officers) + 1)}`;
    days("2025-04-03", "2025-04-07").forEach((day, i) => {
      const next = kApril[kApril.indexOf(day) + 1], thing = `handover-${post}-${day}`;
      out.add({ kind: "roster.handover", thing, verb: "written", at: at(day, begins + lasts - 12), actor: who_of(day),
                fields: { post, role: "officer", duty: duty_of(day), next: duty_of(next), text: kLeft[post][i % kLeft[post].length] } });
      out.add({ kind: "roster.handover", thing, verb: "signed", at: at(next, begins + 1), actor: who_of(next) });
    });
  }
}

function lists(out) {
  const lists = [["list-targets", "目标企业清单（样例）", "Target companies (sample)", "invest.company", ["state=target"], "2025-06-30", ["title", "industry", "home", "intent_amount", "task_force"]],
                 ["list-talks", "在谈项目清单（样例）", "Projects in negotiation (sample)", "invest.project", ["state=negotiating"], "2025-06-30", ["title", "industry", "park", "task_force", "commissioner"]],
                 ["list-signed", "签约项目清单（样例）", "Projects signed (sample)", "invest.project", ["batch=new"], "2025-05-31", ["title", "investor", "industry", "park", "investment"]],
                 ["list-difficulties", "困难问题清单（样例）", "Difficulties (sample)", "invest.difficulty", [], "2025-04-30", ["title", "project", "factor", "owner", "due", "unblocked_by"]]];
  lists.forEach(([thing, title, title_en, selects, where, deadline, columns], i) => {
    out.add({ kind: "list.list", thing, verb: "open", at: at("2025-03-10", 600 + i), place: "630100",
              fields: { title, title_en, desk: "invest", selects, where, columns, owner: `invest-leader-${number2(i + 1)}`, deadline } });
  });
}

function plans(out) {
  const proposal = {
    reasons: [{ zh: "清明三天湟源、大通两县入山人数为平日三倍", en: "Three times the usual number of people in the hills of two counties over Qingming" },
              { zh: "去年同期两县各有违规用火 4 起", en: "Four illegal fires in each of them a year before" }],
    cost: 18600,
    actions: [{ id: "posts", title: { zh: "两县各增设临时卡点 2 处", en: "Two more temporary checkpoints in each county" }, owner: "fire-officer-03", due: "2025-04-18T18:00" },
              { id: "drone", title: { zh: "每日无人机巡护加一班", en: "One more drone patrol a day" }, owner: "fire-officer-05", due: "2025-04-16T18:00" }],
    alternatives: [{ id: "patrol", title: { zh: "只加巡护，不设卡点", en: "Patrols only" }, reasons: [{ zh: "花费少一半，但夜间无人", en: "Half the cost, nobody at night" }], cost: 9000,
                     actions: [{ id: "foot", title: { zh: "两县各加徒步巡护一队", en: "One more patrol on foot in each county" } }] }],
    expected: [{ indicator: "fire.illegal_fire_use", period: "2025-04", value: 30 }],
  };
  out.add({ kind: "plan.plan", thing: "plan-labour-day", verb: "proposed", at: at("2025-04-08", 960), place: "630100", actor: "fire-officer-02",
            fields: { desk: "fire", planner: "fire-officer-02", title: "五一前增设卡点方案（样例）", title_en: "More checkpoints before Labour Day (sample)", proposal: JSON.stringify(proposal), cost: 18600 } });
}

export function duty() {
  const out = new Stream("demo/duty");
  rosters(out);
  handovers(out);
  lists(out);
  plans(out);
  return out;
}

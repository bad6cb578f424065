// The options of the verbs that every city needs: fill a data folder, ask it, serve it.
#include "main/verb_list.h"

namespace fengsui::main {
namespace {

void add_question(CLI::App& verb, std::filesystem::path& folder, question_options& question) {
  add_folder(verb, folder);
  verb.add_option("INDICATOR", question.indicator, "desk.indicator / 席位.指标")->required();
  verb.add_option("--period", question.period, "2025-Q1, 2025-04, qingming-2025, 2025-04-04..2025-04-06 / 时期")
      ->required();
  verb.add_option("--where", question.where, "field=value / 字段=值")->allow_extra_args(false);
  verb.add_option("--as-known-at", question.as_known_at, "a time or day: what was known then / 按当时所知");
}

}  // namespace

void add_fill_verbs(verb_list const& verbs) {
  auto const [init_options, init] = verbs.add<init_verb>("init", "make a data folder / 建数据目录",
                                                         "fengsui init var/demo --city cities/xining --demo");
  add_folder(*init_options, init->folder);
  init_options->add_option("--city", init->city, "the city's folder / 城市目录")
      ->required()
      ->check(CLI::ExistingDirectory);
  init_options->add_option("--desks", init->desks, "the desks' folder / 席位目录 (default: beside cities/)")
      ->check(CLI::ExistingDirectory);
  init_options->add_option("--store", init->store, "postgresql://…: keep the ledger there / 账本存于 PostgreSQL");
  init_options->add_flag("--demo", init->demo, "fill in the city's demo events / 装入演示事件");

  auto const [map_options, map] =
      verbs.add<map_verb>("map", "terrain, roads and railways for the map / 地图的地形、道路、铁路",
                          "fengsui map var/demo --terrain N36E101.hgt --osm qinghai.osm.pbf");
  add_folder(*map_options, map->folder);
  map_options->add_option("--terrain", map->terrain, "rasters of heights, added to DIR/city/terrain / 高程栅格")
      ->allow_extra_args(false);
  map_options->add_option("--osm", map->osm, ".osm.pbf, .osm or GeoJSON, added to DIR/city/osm / OSM 摘录")
      ->allow_extra_args(false);

  auto const [check_options, check] =
      verbs.add<check_verb>("check", "check desk definitions / 检查席位定义", "fengsui check desks/flood/desk.toml");
  check_options->add_option("FILE", check->files, "desk.toml")->required();

  auto const [ingest_options, ingest] = verbs.add<ingest_verb>(
      "ingest", "take in events / 录入事件", "fengsui ingest var/demo flights.csv --map flights.toml");
  add_folder(*ingest_options, ingest->folder);
  ingest_options->add_option("FILE", ingest->files, "NDJSON or CSV; - is standard input / - 为标准输入")->required();
  ingest_options->add_option("--map", ingest->map, "what the columns of a CSV mean / 列对应关系");
  ingest_options->add_flag("--all-or-nothing", ingest->all_or_nothing,
                           "keep nothing of a file unless all of it is good / 整个文件全对才入账");
  auto* const as_bulletin =
      ingest_options->add_flag("--as-bulletin", ingest->as_bulletin, "prose: read its figures and events / 识读来文");
  ingest_options->add_option("--source", ingest->source, "who sent the bulletin / 来文单位")->needs(as_bulletin);
  ingest_options->add_option("--published", ingest->published, "the day of publication / 发布日期")->needs(as_bulletin);
  as_bulletin->needs("--source");

  auto const [export_options, exported] = verbs.add<export_verb>(
      "export", "write all events / 导出事件", "fengsui export var/demo --format ndjson > events.ndjson", false);
  add_folder(*export_options, exported->folder);
  export_options->add_option("--format", exported->format, "ndjson | csv")
      ->required()
      ->check(CLI::IsMember({"ndjson", "csv"}));
}

void add_ask_verbs(verb_list const& verbs) {
  auto const [figure_options, figure] =
      verbs.add<figure_verb>("figure", "compute a figure / 计算数字",
                             "fengsui figure var/demo air.passengers --period qingming-2025 --by airport --compare "
                             "same-holiday");
  add_question(*figure_options, figure->folder, figure->question);
  figure_options->add_option("--by", figure->question.by, "split by / 分组")->allow_extra_args(false);
  figure_options
      ->add_option("--compare", figure->question.compare, "previous | last-year | same-holiday | target | usual")
      ->allow_extra_args(false);

  auto const [trace_options, trace] =
      verbs.add<trace_verb>("trace", "the events behind a figure / 数字的依据",
                            "fengsui trace var/demo invest.signed_amount --period 2025-Q1");
  add_question(*trace_options, trace->folder, trace->question);

  auto const [things_options, things] = verbs.add<things_verb>(
      "things", "list things / 对象列表", "fengsui things var/demo invest.project --where state=signed");
  add_folder(*things_options, things->folder);
  things_options->add_option("KIND", things->kind, "desk.kind / 席位.类别")->required();
  things_options->add_option("--where", things->where, "field=value / 字段=值")->allow_extra_args(false);

  auto const [thing_options, thing] = verbs.add<thing_verb>("thing", "one thing with its history / 单个对象及其经过",
                                                            "fengsui thing var/demo P-2025-001");
  add_folder(*thing_options, thing->folder);
  thing_options->add_option("ID", thing->id, "the thing's id / 标识")->required();
  thing_options->add_option("--kind", thing->kind, "desk.kind, where an id exists twice / 类别");

  auto const [bulletin_options, bulletin] =
      verbs.add<bulletin_verb>("bulletin", "print a bulletin / 印发简报",
                               "fengsui bulletin var/demo rail.holiday --period qingming-2025 --lang zh");
  add_folder(*bulletin_options, bulletin->folder);
  bulletin_options->add_option("NAME", bulletin->name, "desk.bulletin / 席位.简报")->required();
  bulletin_options->add_option("--period", bulletin->period, "qingming-2025, 2025-Q1 … / 时期")->required();
  bulletin_options->add_option("--format", bulletin->format, "md | html | json")
      ->check(CLI::IsMember({"md", "html", "json"}));

  auto const [verify_options, verify] =
      verbs.add<verify_verb>("verify", "check that no event was altered / 核验账本未被改动", "fengsui verify var/demo");
  add_folder(*verify_options, verify->folder);

  auto const [recount_options, recount] = verbs.add<recount_verb>(
      "recount", "count everything once more and compare / 全部重算并比对", "fengsui recount var/demo");
  add_folder(*recount_options, recount->folder);
}

void add_serve_verbs(verb_list const& verbs) {
  auto const [options, serve] = verbs.add<serve_verb>("serve", "serve the page and the API / 提供网页和接口",
                                                      "fengsui serve var/demo --listen 127.0.0.1:8640", false);
  serve->listen = "127.0.0.1:8640";
  add_folder(*options, serve->folder);
  options->add_option("--listen", serve->listen, "address and port / 地址和端口");
  options
      ->add_option("--host", serve->hosts, "name under which a proxy with TLS before it is known / 前置 TLS 代理的域名")
      ->allow_extra_args(false);
  options->add_option("--positions", serve->positions,
                      "broker of patrols' and drones' positions, mqtt://user@host:1883/topic/+ / 巡护定位的 MQTT 地址");
  options->add_option("--positions-password", serve->positions_password,
                      "file whose first line is the password there / 其口令文件");
  add_node_papers(*options, serve->node);
  options->add_option("--node-listen", serve->node.listen,
                      "address and port at which a second machine may follow / 供备机跟随的地址和端口");
  options->add_option("--node-url", serve->node.url,
                      "where people write, told to the second's users / 告知备机用户的主机网址");
  options->add_option(
      "--other", serve->node.other,
      "https://HOST:PORT of the other machine, asked whether it leads / 另一台机器的地址，定时询问它是否已接任");
  options->add_option("--web", serve->web, "the page's folder / 网页目录 (default: web/dist)")
      ->check(CLI::ExistingDirectory);
  options->add_flag("--summary", serve->summary, "print the headline figures first / 先印出主要数字");
}

}  // namespace fengsui::main

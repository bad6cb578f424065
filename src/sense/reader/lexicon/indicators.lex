# What a figure counts: indicator <tab> dimensions <tab> topic or - <tab> surfaces.
# A surface with ~ before it is weak: a noun that many indicators share. A word may stand under several indicators; the
# figure's dimension and the document's topic choose. Dimensions: those of units.lex, and the groups
#   people = person traveller   counts = count place_count household piece bare   trains = train train_pair trainset bare
#   rate = percent   any.

# --- transport
pax_sent	people,bare	-	发送旅客 旅客发送量 旅客发送 发送量 发送客流 发送 输送旅客 客发量 出行旅客 passengers_sent passengers_carried carried passenger_trips ~trips rail_trips trips railway_trips rail_passengers passenger_journeys passengers_handled_by_rail 运输旅客 旅客运输量 旅客运输总量 承运旅客 承运 载客量 载客人次 旅客承运量 乘客运载人次 道路运送旅客 公路运送旅客 水路运送旅客 水运运送旅客 旅客运量 ~运送旅客 railway_trips rail_passenger_traffic railway_passenger_traffic
pax_sent	people,bare	rail	客运量 运送旅客 旅客 客流量 客流 返程客流 出行客流 探亲客流 ~passengers carried transport handled ~trips passenger_numbers passenger_volume passenger_volumes ridership patronage passenger_traffic number_of_passengers travellers travelers journeys rides riders boardings passenger_flow passenger_flows passenger_journeys train_trips passenger_train_trips transported
pax_sent	people,bare	road	运送旅客 运输旅客 旅客 客运量 运送 ~乘客 ~trips
pax_throughput	people	-	进港 出港
pax_arrived	people,bare	-	到达旅客 旅客到达 到达客流 抵达旅客 到达 抵达 passengers_arriving arrived
pax_arrived	people,bare	air	arriving arriving_passengers arrivals arrival
pax_sent	people,bare	air	departing departing_passengers departures departure
pax_both	people,bare	-	到发旅客 旅客到发 到发 发到旅客 到发客流 到发量 arrivals_and_departures 往来旅客 往来旅客人数 往来旅客量 乘船往来旅客 往来 往来人员 进出旅客 进出岛旅客 进出岛 运送往来旅客 往返旅客
pax_throughput	people,bare	-	旅客吞吐量 保障旅客 旅客吞吐 passenger_throughput 保障进出港旅客 进出港旅客 passengers_handled
pax_throughput	people,bare	air	运送旅客 旅客量 旅客 乘坐飞机 吞吐量 客流 ~passengers passenger_traffic handled ~乘机 ~出行 passenger_numbers passenger_volume passenger_volumes passenger_movements number_of_passengers travellers travelers commercial_passengers passengers_passed passenger_throughput traffic arrivals_and_departures airport_trips
pax_throughput	people,bare	port	~passengers passenger_numbers passenger_traffic passenger_volume passenger_volumes served number_of_passengers cruise_passengers ferry_passengers travellers travelers cruise_visitors
emu_pax_sent	people,bare	-	动车组发送旅客 动车发送旅客 动车组发送 高铁发送旅客 动车组列车发送旅客 动车组列车共发送旅客 动车组列车发送 动车组列车共发送 高铁动车组发送 动车发送 乘坐动车组 乘坐高铁 bullet_train_passengers high-speed_passengers
person_flow	people,bare	-	全社会跨区域人员流动量 全社会人员流动量 人员流动量 流动量 跨区域人员流动量 全社会人员流动量 人员流动 跨区域流动量 人员出行量 人员流动 出行量 cross-regional_trips inter-regional_trips cross-regional_passenger_trips inter-regional_passenger_trips interregional_trips interregional_passenger_trips cross-region_trips cross-region_passenger_trips trans-regional_trips trans-regional_passenger_trips inter-regional_travel cross-regional_travel inter-regional_passenger_flow cross-regional_passenger_flow passenger_flow
pax_screened	people,bare	-	安检旅客 过检旅客 安检 旅客安检量 安全检查旅客 screened
pax_border	people,bare	border	往来旅客 往来人员 往来 进出 passengers people trips 旅客 人员 客流 ~出境 ~入境 cross outbound inbound passenger_traffic passenger_numbers number_of_passengers arrivals departures travellers travelers visitors residents mainland_residents foreigners foreign_citizens foreign_nationals inbound_trips outbound_trips entries exits crossings entry exit visitor_arrivals
pax_border	people,bare	-	出入境人员 出入境旅客 查验出入境 出入境 入境人员 出境人员 入境旅客 出境旅客 口岸出入境 border_crossings entries_and_exits 查验 cross-border_trips entry_and_exit_trips inbound_and_outbound_trips exit_and_entry_trips outbound_and_inbound_trips cross-boundary_trips cross-boundary_passengers
travellers	people,bare	-	出行人数 自驾出行 出行人次 自驾游 出游人数 travellers travelers ~出行
tickets_added	counts	-	增加票额 票额 车票 增加席位 席位 发售车票 tickets ~售票
tickets_added	people	-	增加席位 增加座席 新增座席 增加座位
trains_run	trains	-	开行旅客列车 开行列车 ~旅客列车 图定列车 开行 ~列车 trains_run ~trains 接发列车 班列 开行动车组列车 trains_ran
trains_added	trains	-	加开 增开 加开临客 加开旅客列车 增开旅客列车 临客 加开列车 临时旅客列车 临时列车 专列 加开动车组 加开动车组列车 trains_added additional_trains extra_trains added will_add to_add temporary_trains extra 增加列车 ~高峰线 temporary_passenger_trains additional_passenger_trains extra_passenger_trains
trains_coupled	trains,counts	-	重联 重联运行 重联开行 动车组重联 重联动车组 coupled double-headed
trainsets	trains,vehicle,counts	-	动车组配属 配属动车组 上线动车组 投入动车组 投用动车组 动车组上线 上线运用 trainsets
coaches_added	coach,vehicle,counts	-	加挂车厢 加挂车辆 加挂客车 加挂 扩编 增编 增挂 coaches_added coaches
routes	counts,bare	-	航线 开通航线 通航航线 执飞航线 国际航线 国内航线 客运航线 货运航线 线路 客运线路 ~routes air_routes 班线
flights	flight,aircraft,counts,bare	-	flight_movements air_traffic_movements 航班 保障航班 航班起降 起降航班 起降架次 运输起降 飞机起降 运输飞行 航班量 执行航班 进出港航班 计划航班 起降 flights aircraft_movements take-offs_and_landings 包机 加班航班 ~班次 aircraft_movement air_traffic_movement plane_movements flight_movement aircraft_operations flight_operations takeoffs_and_landings landings_and_takeoffs landings_and_take-offs takeoffs landings take-offs air_transport_movements ATMs aircraft_landings
flights	counts,bare	air	operations
airlines	counts,bare	-	航空公司 运营航空公司 airlines ~航司
airports	counts,bare	-	民用机场 运输机场 通航机场 ~机场 airports 通航点 通航城市机场
load_factor	rate	-	客座率 平均客座率 上座率 载客率 列车客座率 load_factor passenger_load_factor load_factors passenger_load_factors
cargo_mail	mass	-	货邮吞吐量 运送货邮 运输货邮 承运货邮 货邮 货邮吞吐 货邮运输量 货邮行 航空货邮 货物吞吐 cargo_and_mail cargo_mail air_cargo cargo_shipments freight cargo cargoes airfreight air_freight airfreight_throughput airfreight_movements cargo_traffic freight_traffic cargo_movement cargo_movements air_freight_volume
cargo_mail	mass	air	货物 吞吐量 cargo_throughput cargo_volume throughput tonnes_of_cargo
cargo_mail	mass	rail	cargo freight goods hauled tonnes_of_cargo tons_of_cargo freight_traffic freight_loading loading
vehicles	vehicle,counts	-	车流量 出口流量 高速公路流量 车辆 出入口流量 小客车流量 投放车辆 客运车辆 班车 营运客车 流量 ~出动车辆 vehicles buses
wagons_loaded	wagon,vehicle	-	装车 装车数 货物装车 装车量 wagons_loaded carloads
wagons_unloaded	wagon,vehicle	-	卸车 卸车数 卸车量 wagons_unloaded
teu	teu,count	-	海铁联运 海铁联运业务量 海铁联运箱量 铁海联运 发运标箱 发送集装箱 运送标箱 发运货物 发送货物 运送货物 装运 发运 铁水联运 铁水联运集装箱 海铁联运集装箱 铁海联运集装箱
teu_per_call	teu	-	平均单船作业量 单船作业量 每艘次 TEU_per_call per_call per_vessel_call
heavy_load_rate	rate	-	重箱率 重载率 满载率 综合重箱率 heavy_load_rate
capacity_rail	people	-	客运能力 运输能力 席位能力 日均客座能力 座席能力 运能 客座能力 ~capacity
distance	length	-	里程 行程 全长 全程 运距 营业里程 运营里程 通车里程 距离 线路长度 ~公里 distance length
cost_recovery	rate	-	成本回收率 farebox_recovery cost_recovery 票务收入覆盖 成本覆盖率
operating_revenue	money	-	营业收入 销售收入 营业总收入 营业额 经营总收入 售水额 grossed brought_in takings ~revenue 运输收入 客运收入 客票收入 经营收入 运营收入 主营业务收入 operating_revenue revenues
operating_revenue	money	rail	earnings gross_earnings passenger_earnings freight_earnings revenue income turnover
operating_revenue	money	air	earnings revenue income turnover
cities	counts,bare	-	通航城市 城市 个城市 cities 境内城市 国家城市
countries	counts,bare	-	国家 个国家 国家和地区 countries nations countries_and_regions countries_and_territories
bureaus	counts,bare	-	铁路局 路局 铁路局集团公司 局集团公司 bureaus

# --- ports and parcels
port_cargo	mass	-	货物吞吐量 港口货物吞吐量 港口吞吐量 吞吐量 外贸货物吞吐量 外贸吞吐量 cargo_throughput cargo_volume throughput port_throughput tonnes_of_cargo
port_cargo	mass	port	货物 外贸 内贸 吞吐 煤炭 矿石 铁矿石 原油 粮食 cargo cargoes freight goods merchandise bulk dry_bulk liquid_bulk breakbulk general_cargo ~imports ~exports transhipment transshipment ~shipments cargo_traffic freight_traffic
port_teu	teu,count	-	国际标准集装箱吞吐量 国际标准集装箱 国际标准箱 集装箱吞吐量 集装箱 标箱吞吐量 集装箱量 container_throughput container_volume containers cargo_volumes container_traffic box_throughput box_traffic box_volumes box_volume box_trade container_trade container_business TEU_volume TEU_volumes TEU_traffic container_trade container_handling container_cargo containerized_cargo containerised_cargo
port_teu	teu	port	吞吐量 完成吞吐 imports exports loaded_boxes empties empty_containers loaded_imports loaded_exports TEUs
port_teu	teu,count,bare,rate	port	集装箱吞吐量 cargo_volumes volumes imports exports loaded_boxes empties container_volumes loaded_imports loaded_exports empty_containers loaded_containers laden_containers transhipments transshipments
parcels	piece,count,bare	-	快递业务量 快递 快件 包裹 揽收 投递 揽投 揽收快递包裹 投递快递包裹 业务量 邮政快递业 快递包裹 寄递业务量 函件 parcels express_parcels express_deliveries items_of_mail 寄递服务业务量 快递服务业务量
parcels	piece,bare,percent	parcel	~volume ~volumes delivered collected
postal_revenue	money	-	快递业务收入 业务收入 邮政行业业务收入 邮政业务收入 快递收入 寄递业务收入 业务总量 postal_revenue express_revenue
postal_revenue	money	parcel	收入 revenue revenues turnover

# --- tourism
visitors	people,bare	-	接待游客 接待国内游客 接待旅游者 接待入境游客 接待国内外游客 接待游客人数 接待人数 接待人次 接待 国内游客 国内旅游出游 国内出游 出游人次 旅游人数 旅游人次 旅游接待 游客接待量 游客 游客量 出游 入境游客 过夜游客 一日游游客 visitors tourist_arrivals foreign_arrivals international_arrivals visitor_arrivals tourists arrivals domestic_trips domestic_tourist_trips foreign_tourists foreign_travellers foreign_travelers international_travellers international_travelers foreigners ~received visits buyers overseas_buyers purchasers overseas_purchasers foreign_buyers
visitors	people,bare	tourism	人次 人数 到访 trips ~people 国内旅游
tourism_revenue	money	-	旅游收入 旅游总收入 国内旅游收入 旅游综合收入 实现旅游收入 旅游总花费 国内旅游总花费 出游总花费 旅游消费 实现收入 总花费 旅游花费 tourism_revenue tourist_spending tourism_receipts tourism_income visitor_spending tourism_revenues tourism_earnings travel_revenue domestic_tourism_revenue revenue_from_tourism
tourism_revenue	money	tourism	spent spend outlay expenditure generating generated 收入 消费 花费 综合收入 营收 revenue spending receipts 消费额 earned earning earnings revenues gross_revenues income
ticket_revenue	money	-	门票收入 门票 ticket_revenue ticket_revenues ticket_income ticket_takings ticket_sales ticket_receipts admission_revenue gate_receipts 门票销售 票房 票房收入
scenic_revenue	money	-	景区收入 景区综合收入 景点收入 景区旅游收入 景区营业收入
spend_per_head	money	-	人均消费 人均花费 人均旅游消费 人均出游花费 人均 spending_per_head per_head per_capita per_trip spend_per_visitor per_visitor per_tourist expenditure_per_tourist each_tourist_spent each_visitor_spent each_traveller_spent each_guest_spent tourist_spent_an_average visitor_spent_an_average visitors_spent_an_average tourists_spent_an_average average_daily_expenditure average_daily_spending average_daily_spend daily_expenditure_per_tourist spending_per_person spending_per_trip spending_per_tourist spent_per_person spend_per_person spend_per_trip spent_per_head average_outlay average_expenditure average_spending average_spend per_capita_spending
scenic_spots	counts,bare	-	景区 旅游景区 A级景区 A级旅游景区 景点 景点景区 旅游景点 重点景区 监测景区 scenic_spots scenic_areas attractions
occupancy	rate	-	出租率 入住率 平均入住率 客房出租率 酒店出租率 平均出租率 客房入住率 床位出租率 日出租率 开房率 occupancy occupancy_rate hotel_occupancy
activities	counts,bare	-	文旅活动 文化活动 活动 群众文化活动 文化旅游活动 主题活动 旅游活动 节庆活动 演出 促消费活动 惠民活动 activities events performances

# --- investment
projects_signed	counts	-	签约项目 签约 集中签约 签订 新签约 新签 签下 签订合同 协议签约 签约引进 引进项目 引进 招引项目 招引 签署 签约仪式 projects_signed signed new_projects newly_registered_projects deals 签约合作
projects_started	counts	-	开工项目 开工 新开工 开复工 复工 集中开工 开工建设 动工 落地开工 新开工项目 开复工项目 开工率达到 started breaking_ground broke_ground 新建项目 ~新建
projects_underway	counts	-	在建项目 在建 续建 续建项目 实施项目 实施 履约项目 履约 正在实施 在建项目 施工项目 ~建设项目 ~重点项目 ~重点工程 ~重大工程 ~省市重点 ~省市县重点 existing_projects existing_ones existing_project capital_injection capital_injections capital_increase capital_increases capital_increment increase_capital raised_capital increased_capital added_capital raised_their_capital adjusted_capital capital_adjustments underway 已建成 竣工 投产 建成
projects_negotiating	counts	-	在谈 在谈项目 洽谈项目 洽谈 意向项目 有意向项目 在谈有意向项目 对接项目 对接洽谈 under_negotiation 意向 框架协议 签订框架协议 签署框架协议 意向协议 签订意向协议 洽谈推进 深度洽谈 推进洽谈
projects_reserve	counts	-	储备项目 储备 预备项目 预备 谋划储备 入库项目 谋划项目 谋划 包装项目 策划包装 入库 项目库 推介项目 推介
projects_tracked	counts	-	跟踪项目 跟踪服务 跟进项目 跟踪 梳理 ~重大项目 包保项目 盯引 tracked
projects_pipeline	counts	-	前期项目 前期 待开工 未开工 落地项目 落地 注册 立项 开展前期工作 前期工作
projects_registered	counts	-	注册项目 备案项目 登记 新登记 新批设立 新批设立外商投资企业 注册登记 备案 新设立 新设立外商投资企业 新设外商投资企业 新设 注册企业 newly_established were_established was_established were_set_up new_firms new_enterprises valid_projects 上报 入统 入统项目 市入统 上报项目 已注册 注册成立 工商注册
projects_registered	counts	invest	registered
projects_applied	counts	-	申报项目 申报 提报 申请项目 applied_for applications filed submitted proposals project_proposals investment_proposals investment_applications seeking_investment_promotion seeking_promotion sought_promotion promotions proposals project_proposals applied
projects_approved	counts	-	核准项目 审批项目 批准项目 批复项目 审批 核准 批复 批准 获批 approved approvals approved_projects greenlit greenlighted 新批 新批准 新批项目 批准设立
signed_amount	money	-	签约金额 签约额 总签约额 签约资金 合同金额 协议金额 协议总金额 协议总额 签约总金额 合同总金额 协议总投资 协议投资 协议投资额 签约总额 合同资金 签约总投资 签约 协议资金 合同投资 签下 意向投资 投资及贸易总额 投资及贸易总金额 投资贸易总额 意向金额 引资额 引资 签约投资 合同引资 合同引资额 协议引资 signed_deals contracted_foreign_capital contracted_foreign_investment contractual_foreign_investment contractual_foreign_capital contracted_FDI tentative_deals signed_contracts signed_agreements contracts_worth agreements_worth pledged 计划总投资 投资总额 总投资额 ~总投资 签订 成交额 成交金额 意向成交 交易额 采购 contract_value 合同外资额 合同外资 合同外资金额 合同利用外资 合同额 外资合同额 利用外资合同额 合同利用外资额 合同外资总额 export_turnover deals_worth deals trade_deals export_deals transactions
approved_amount	money	-	批准金额 批准投资额 核准金额 批复资金 审批投资额 核准投资 approved_investment approved_capital 核准总投资 批准投资 approved_investments investments_approved approved_foreign_investments investment_approvals
approved_amount	money	invest	approved approvals approval value_of_approvals projects_approved approved_projects greenlights greenlit greenlighted
funds_arrived	money	-	到位资金 资金到位 到位 实际引资 内联引资 实际内联引资 实际进资 实际到资 到位内资 实际到位内资 引进内资 实际引进资金 实际到位资金 实际到位 实到资金 招商引资到位资金 省外到位资金 利用省外资金 利用市外资金 利用区外资金 利用县外资金 引进资金 实际利用内资 利用内资 引进省外资金 引进市外资金 引进省外项目资金额 省外项目资金 项目资金额 到资 实际到位省外资金 funds_arrived disbursed disbursement realised_investments realized_investments 落实资金 入资 共计入资 累计入资 已入资 注资 累计到资
invest_amount	money	-	投资额 总投资 完成投资 计划投资 投资 涉及投资额 总投资额 投资总额 新增投资 投资规模 增资 投入资金 项目总投资 项目投资额 项目投资总额 investment invested investments worth realised_investment realized_investment investment_realisation investment_realization
invest_amount	money	invest	brought_in bring_in
fdi	money	-	实际使用外资 实际利用外资 利用外资 使用外资 外商直接投资 FDI_disbursement FDI_disbursements 外资 实际使用外资金额 实际到位外资 吸收外资 对华投资 实际投资 实际对华投资 对华实际投资 实际投资金额 实际外资 FDI foreign_direct_investment foreign_investment foreign_investments foreign_direct_investments foreign_capital FDI_inflows FDI_inflow FDI_equity_inflows actual_use registered_capital inward_investment foreign_investors_brought foreign_investors_poured
fdi	money	invest	capital new_projects share_purchases capital_contributions realised realized pledged added manufacturing real_estate
fai	money,rate	-	固定资产投资 固定资产完成投资 固定资产投资完成 技改投资 技术改造投资 工业技改投资 固投 固定资产投资额 投资完成额 项目投资 房地产开发投资 房地产开发 工业投资 民间投资 基础设施投资 城镇投资 农村投资 第一产业投资 第二产业投资 第三产业投资 国有投资 国有及国有控股投资 fixed-asset_investment fixed_asset_investment fixed-asset_investments fixed_asset_investments fixed-assets_investment fixed_assets_investment investment_in_fixed_assets investments_in_fixed_assets investment_in_fixed-assets capital_formation FAI
credit_line	money	-	授信额度 授信 意向授信 贷款支持 信贷支持 综合授信 融资支持 credit_line line_of_credit 融资额度
project_capacity	power,energy,mass,count,piece,vehicle,area,volume	-	年产 产能 设计产能 年产能 年处理 ~生产线 ~生产 高效电池 储能系统 电池组件 年加工 annual_capacity annual_output
landing_rate	rate	-	落地率 项目落地率 签约项目落地率 landing_rate 落户率 签约落地率 转化率 签约项目转化率 项目转化率 注册率 签约注册率
start_rate	rate	-	开工率 项目开工率 签约项目开工率 开复工率 复工率 start_rate 动工率 项目动工率 新开工率 开工建设率
performance_rate	rate	-	履约率 项目履约率 合同履约率 签约项目履约率 performance_rate 合同兑现率
funds_rate	rate	-	资金到位率 到位率 资金到位率达 funds_rate 入资率 到资率 资金入资率 项目资金到位率 资金到资率 资金履约率
visits_outbound	counts	-	外出招商 赴外招商 外出 小分队外出招商 招商活动 外出考察 走访 招商次数 外出招商活动 outbound_visits
enterprises_visited	counts	-	拜访企业 走访企业 拜访 对接企业 走访 对接 考察企业 enterprises_visited 拜访客商
enterprises_invited	counts	-	邀请 邀请企业 邀请客商 来访企业 接待企业 来访 来青考察 接待客商 参会企业 参展企业 参加企业 invited
task_forces	counts	-	招商分队 分队 服务专班 招商专班 产业专班 专班 工作专班 专责小组 检查组 督查组 督导组 督导检查组 巡查组 指导组 task_forces 工作组
regional_teams	counts	-	区域招商专班 驻外招商 招商小分队 小分队 驻点 重点区域招商专班 驻外招商分局 驻外招商机构 regional_teams 招商组
lists	counts	-	清单 项目清单 lists 台账
staff	people,counts	-	骨干人员 工作人员 抽调 招商人员 干部 专职人员 ~人员 从业人员 职工 党员 志愿者 staff workers employees 执勤人员 值守人员
regions	counts,bare	-	州市 市州 重点地区 区县 市县 县区 县市 地区 区域 园区 地市 县(市、区) 县(区) 市(州) 旗县 regions counties districts states 盟市 州(市)
provinces	counts,bare	-	省份 省区市 省市 省区 省(区、市) 省(市) 省(自治区、直辖市) provinces

# --- forest fire
fires	incident,counts,bare	-	森林火灾 森林草原火灾 草原火灾 火灾 火情 火警 森林火情 森林草原火情 林火 起火 山火 林火数 火灾次数 火灾起数 一般森林火灾 较大森林火灾 重大森林火灾 forest_fires wildfires fires blazes human-caused person-caused lightning-caused man-made_fires caused_by_lightning caused_by_people 森林火警 森林火灾刑事案件 森林火灾案件
fires	incident,counts,bare	fire	起数 started broke_out broken_out ignited
burned_area	area	-	过火面积 受害森林面积 受害面积 受害森林 过火 森林受害面积 过火林地 受害草原面积 burned_area burnt burned scorched destroyed 受灾森林面积 受灾面积 受灾林地 受灾草原面积
burned_area	area	fire	area acreage area_burned burnt_area area_burnt
fire_site_area	area	-	火场面积 火场总面积 火场 fire_site
accidents	incident	-	accidents road_accidents crashes collisions
hotspots	counts,incident,bare	-	热点 卫星热点 卫星监测热点 火点 监测热点 林火热点 热点火情 热点数 hotspots hot_spots
deaths	people,counts	-	死 亡 死亡 遇难 牺牲 身亡 丧生 死难 deaths fatalities killed dead died
injured	people,counts	-	伤 受伤 重伤 轻伤 伤员 injured hurt
direct_loss	money	-	直接财产损失 直接经济损失 财产损失 经济损失 财产直接损失
direct_loss	money	fire	损失
casualties	people,counts,bare	-	伤亡 人员伤亡 死伤 casualties
evacuees	people,counts	-	转移群众 疏散群众 转移人员 疏散 转移 撤离 紧急转移 紧急疏散 evacuated evacuate evacuees evacuation evacuations evacuation_order evacuation_orders under_evacuation displaced from_their_homes fled moved_to_safety taken_to_safety brought_to_safety relocated leave_their_homes left_their_homes flee forced_out 转移安置
hazards	counts	-	火灾隐患 火险隐患 安全隐患 隐患 风险隐患 问题隐患 hazards fire_hazards safety_hazards
lightning	counts,incident,bare	-	雷击火 雷击 雷击火灾 雷击火情 落雷 闪电 lightning lightning_strikes 雷电
lightning	counts,incident,bare	fire	strikes
checkpoints	counts,bare	-	检查站 检查卡口 防火检查站 卡口 卡点 进山路口 临时检查站 检查点 防火检查卡点 设卡 设立检查站 管护站 防火卡口 路口 checkpoints
patrol_people	people,counts	-	护林员 护林(草)员 护林护草员 林草员 巡护人员 巡护员 生态护林员 巡查人员 巡护 草管员 管护员 出动人员 出动 巡山 rangers patrol
patrol_minutes	minutes,hours	-	飞行 巡护飞行 航空巡护 飞行时间 巡护时长 巡航 飞行时长 flight_time
patrol_area	area	-	巡护面积 覆盖 航护面积 巡护 飞行巡护 巡护覆盖 空中巡护 巡查面积
fire_teams	counts	-	扑火队伍 扑火队 消防队伍 专业扑火队 半专业扑火队 防火队伍 基层队伍 队伍 应急队伍 专业队伍 防灭火队伍 灭火队伍 消防救援队伍 应急分队 fire_teams brigades crews
fire_team_members	people,counts	-	扑火队员 专业扑火队员 消防员 指战员 扑火人员 扑救人员 奋力抢救 奋力扑救 队员 消防指战员 扑火力量 投入 参与扑救 扑火 扑救 firefighters
fire_team_members	people,counts	fire	personnel crew_members firefighting_personnel responders emergency_workers
publicity_sessions	counts	-	宣讲 宣传活动 防火宣传 宣传 宣讲活动 宣传教育 集中宣传 知识讲座 培训 培训演练 演练
leaflets	counts,piece	-	宣传资料 宣传单 发放资料 宣传材料 宣传手册 资料 传单 明白纸 宣传品 宣传册 短信 公益短信 防火短信 横幅 标语 宣传牌 leaflets
monitored_area	area	-	重点林区 监测面积 林区 监控面积 监测 林地 监控 草原面积 森林面积 林草面积
illegal_fire_use	incident,counts,people	-	违规用火 野外违规用火 违规用火行为 野外用火 违法用火 违规野外用火 野外违规 火案 illegal_fire
duty_hours	hours	-	值班 备勤 带班 值守 监测 监控 待命 在岗 领导带班 巡护 值勤 执勤 巡逻
forest_sites	counts	-	林区 重点林区 林场 国有林场 保护区 自然保护地 林业场站 公墓 墓地
pastures	counts	-	牧场 草原牧场 草场
precision	length	-	精度 分辨率 米级
streets	counts,bare	-	街道 乡镇街道 镇街 streets 乡镇
communities	counts,bare	-	社区 村社区 村(社区) 村 行政村 communities villages
departments	counts,bare	-	部门 个部门 单位 成员单位 委办局 departments ministries

# --- contests
contestants	people,counts,bare	-	选手 参赛选手 参赛 参赛人员 参赛者 参赛学生 报名 参赛人数 运动员 队员 教师 学生 青年 歌手 contestants participants competitors players athletes entrants
contestants	people,bare	contest	参加 参与 people students
teams	counts,bare	contest	队伍 参赛队 代表队 院校 ~学校 ~队
teams	counts,bare	-	参赛队 参赛队伍 代表队 团队 队伍 参赛团队 小组 teams crews 参赛代表队 参赛代表团
prizes	any	-	国奖 一等奖 二等奖 三等奖 特等奖 优秀奖 金奖 银奖 铜奖 获奖 奖项 优胜奖 优秀指导老师 优秀指导教师 指导教师 优秀组织单位 优秀组织奖 组织奖 最佳 冠军 亚军 季军 鼓励奖 入围奖 单项奖 金牌 银牌 铜牌 奖牌 奖 first_prize second_prize third_prize gold silver bronze medals prizes awards winners gold_medals silver_medals bronze_medals golds silvers bronzes medallions trophies
entries	piece,counts,rate	contest	entries works
entries	counts	contest	创业项目 创新项目 项目参赛 创业创新项目
entries	piece,counts,rate	-	作品 参赛作品 入围作品 征集作品 入围 入选作品 论文 项目作品 征集 收到作品 案例 稿件 投稿 参赛项目 submissions projects_entered
judges	people,counts	-	评委 专家评委 裁判 裁判员 评审专家 专家 judges referees
judges	people,counts	contest	experts
tracks	counts	contest	~项目 职业项目
tracks	counts,bare	-	专业大类 赛道 赛项 组别 项目组别 比赛项目 竞赛项目 类别 赛事 大项 小项 环节 tracks events categories skill_categories disciplines skills 工种 比赛工种 竞赛工种
tracks	counts,bare	contest	events occupations trades
certificates	counts	-	证书 颁发证书 获奖证书 荣誉证书 certificates passports permits ordinary_passports travel_permits

# --- economy and power
gdp	money,rate	-	生产总值 地区生产总值 国内生产总值 GDP 经济总量 gross_domestic_product gross_regional_product GRP
industrial_va	money,rate	-	工业增加值 规模以上工业增加值 规上工业增加值 增加值 industrial_value_added industrial_added_value added_value_of_industry value_added industrial_output_value_added
industrial_output	money,rate	-	工业总产值 规模以上工业总产值 规上工业总产值 总产值 工业产值 产值 年产值 年总产值 industrial_output industrial_production factory_output
industrial_output	money,rate	econ	output production
retail_sales	money,rate	-	社会消费品零售总额 商品零售收入 餐饮收入 商品零售额 社消零 社零 零售总额 社会消费品零售额 零售额 消费品零售总额 限额以上零售额 限上零售额 网上零售额 retail_sales retail_and_catering_sales retail_trade retail_turnover catering_sales sales_of_consumer_goods duty-free_sales duty-free_shops ~sales
gov_revenue	money,rate	-	一般公共预算收入 公共财政预算总收入 财政预算总收入 一般公共预算总收入 公共预算总收入 财政预算收入 预算总收入 财政收入 地方一般公共预算收入 公共财政预算收入 公共预算收入 财政总收入 一般预算收入 地方一般预算收入 预算收入 税收收入 地方财政收入 general_public_budget_revenue fiscal_revenue government_revenue budget_incomes budget_income budget_revenues budget_revenue budgetary_revenues budgetary_revenue tax_revenue tax_revenues tax_income customs_revenue customs_revenues taxes_and_duties
gov_spending	money,rate	econ	支出 财政总支出 expenditures expenditure spending deficit 社会保障和就业
gov_revenue	money,rate	econ	收入 incomes income revenues revenue taxes duties VAT grants
gov_spending	money,rate	-	一般公共预算支出 公共财政预算总支出 财政预算总支出 财政预算支出 预算支出 财政支出 公共预算支出 公共财政预算支出 民生支出 fiscal_spending government_spending budget_expenditures budget_expenditure budgetary_expenditures public_spending budget_deficit state_budget_deficit
bank_balance	money,rate	-	存贷款余额 存款余额 贷款余额 各项存款余额 各项贷款余额 本外币存款余额 本外币贷款余额 金融机构本外币存贷款余额 余额 存款 贷款 loans deposits
floor_area	area	-	商品房销售面积 销售面积 施工面积 建筑面积 竣工面积 新开工面积 房屋施工面积 商品房 占地面积 展览面积 floor_area
industries	counts,bare	-	行业 行业大类 大类行业 工业行业 行业中 个行业 industries ~sectors
power_generation	energy,rate	-	发电量 发电 规模以上工业发电量 完成发电量 上网电量 电量 generation generated produced output power_generation electricity_generation electricity_output power_output gross_generation thermal_generation
power_generation	energy,rate	power	production net_output net_generation electricity_production power_production 水电 火电 风电 核电 太阳能发电 光伏 solar wind hydro nuclear coal renewable renewables
power_consumption	energy,rate	-	全社会用电量 用电量 用电 售电量 工业用电量 工业用电 居民生活用电 城乡居民生活用电量 power_consumption electricity_consumption power_use electricity_use demand_for_electricity demand_for_power electricity_demand power_demand energy_demand consumption consumed 供电量 日供电量 日电量 充电量 商业用电量 大工业用电量 最大供电量
power_consumption	energy,rate	power	第一产业 第二产业 第三产业 users consumers demand imports imported import losses network_losses distribution_losses transmission_losses available_electricity available_energy
power_export	energy	power	exports export net_export gross_export net_exports exported
power_export	energy,rate	-	外送电量 外送电 送出电量 跨区送电 跨省送电 跨区送电量 跨省送出电量 外送 输送电量 净出口 electricity_exports net_exports power_exports exports_of_electricity exported transmitted
capacity	power,rate	-	装机容量 发电装机容量 新增能力 新增生产能力 新增发电能力 生产能力 总装机 装机 新增装机 并网容量 装机规模 新增发电装机容量 最大负荷 用电负荷 电网负荷 最高负荷 新增装机容量 installed_capacity capacity peak_load
utilisation_hours	hours,rate	-	利用小时 平均利用小时 利用小时数 平均利用 发电设备平均利用 设备平均利用小时 utilisation_hours utilization_hours hours_of_utilisation hours_of_utilization average_utilisation average_utilization
utilisation_hours	hours	power	利用 火电 水电 核电 风电 太阳能 平均 utilisation utilization
power_investment	money,rate	-	电源工程投资 电网工程投资 电源投资 电网投资 电源工程建设投资 电网工程建设投资 电源工程 电网工程 电力投资 电源基本建设 电网基本建设 power_investment grid_investment
coal_saved	mass	-	节约标煤 节约标准煤 节煤 减少标煤 替代标煤 节省标煤 相当于节约标准煤 coal_saved standard_coal coal_was_saved coal_were_saved tonnes_of_coal_saved 标准煤 煤炭消耗
co2_avoided	mass	-	二氧化碳 减排 减少二氧化碳排放 碳减排 减少碳排放 carbon_dioxide CO2 emissions

# --- what a city's statistics count besides
trade	money	-	进出口 进出口额 进出口总额 进出口总值 进出口值 货物进出口 货物进出口总额 外贸进出口 外贸进出口总额 外贸进出口总值 货物贸易进出口 跨境电商进出口 foreign_trade bilateral_trade trade_turnover two-way_trade
exports	money	-	出口 出口额 出口总额 出口总值 出口值 外贸出口 自营出口 货物出口 ~exports export_earnings export_revenue
imports	money	-	进口 进口额 进口总额 进口总值 进口值 外贸进口 货物进口 ~imports import_bill
taxes	money	-	年税收 年利税 年缴税 年纳税 年上缴税收 年上缴税金 利税 利税总额 纳税额 税款
profit	money	-	利润 利润总额 净利润 实现利润 盈利 净利 归母净利润 亏损 亏损额 net_profit net_income net_loss pre-tax_profit operating_profit
income	money	-	可支配收入 人均可支配收入 居民人均可支配收入 居民可支配收入 城镇居民人均可支配收入 农村居民人均可支配收入 人均纯收入 人均现金收入 平均工资 disposable_income
jobs	people,counts	-	城镇新增就业 新增就业 新增就业人数 失业人员再就业 就业困难人员就业 带动就业 吸纳就业 就业岗位 转移就业 就业
sales	money	-	销售额 销售总额 交易额 成交额 成交金额 交易金额 网络零售额 线上销售额 产值销售
output	mass,vehicle	-	产量 总产量 粮食产量 粮食总产量 原煤产量 钢产量 水泥产量 产出
cases	piece	-	案件 受理案件 办结案件 刑事案件 民事案件 行政案件 执行案件 受理 审结 办结 收案 结案 新收 未结 旧存 立案 批捕 起诉 投诉 举报 信访 建议 提案
cases	incident	-	刑事案件 民事案件 治安案件 投诉 举报 纠纷 盗窃 诈骗
population	people	-	常住人口 户籍人口 总人口 城镇人口 乡村人口 流动人口 人口
students	people	-	在校生 在校学生 毕业生 招生 在园幼儿
afforested	area	-	造林 营造林 植树造林 人工造林 造林面积 绿化面积
enterprises	counts	-	市场主体 经营主体 高新技术企业 规上企业 规模以上企业 规上工业企业 规模以上工业企业 科技型中小企业 个体工商户 专精特新企业 上市公司
patents	piece,counts	-	专利 发明专利 授权专利 专利授权量
beds	counts	-	床位 床位数 医疗床位 养老床位
premiums	money	-	保费收入 保费 原保险保费收入

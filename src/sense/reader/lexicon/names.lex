#How the reader's own words are called, for whoever reads its answers: group, word, Chinese, English. The pages take them from here too.

indicator	pax_sent	发送旅客	Passengers sent
indicator	pax_arrived	到达旅客	Passengers arrived
indicator	pax_both	到发旅客	Passengers sent and arrived
indicator	pax_throughput	旅客吞吐量	Passenger throughput
indicator	emu_pax_sent	动车组发送旅客	Passengers by EMU
indicator	person_flow	人员流动量	Trips between regions
indicator	pax_screened	安检旅客	Passengers screened
indicator	pax_border	出入境旅客	Border crossings
indicator	travellers	出行人数	Travellers
indicator	tickets_added	增加票额	Seats added
indicator	trains_run	开行列车	Trains run
indicator	trains_added	加开列车	Trains added
indicator	trains_coupled	重联列车	Trains coupled
indicator	trainsets	动车组	Trainsets
indicator	coaches_added	加挂车厢	Coaches added
indicator	routes	航线	Routes
indicator	flights	航班	Flights
indicator	airlines	航空公司	Airlines
indicator	airports	机场	Airports
indicator	load_factor	客座率	Load factor
indicator	cargo_mail	货邮	Cargo and mail
indicator	vehicles	车流量	Vehicles
indicator	wagons_loaded	装车	Wagons loaded
indicator	wagons_unloaded	卸车	Wagons unloaded
indicator	teu	发运标箱	Containers by rail
indicator	teu_per_call	单船作业量	Containers a call
indicator	heavy_load_rate	重箱率	Heavy load rate
indicator	capacity_rail	客运能力	Seats offered
indicator	distance	里程	Distance
indicator	cost_recovery	成本回收率	Cost recovery
indicator	operating_revenue	营业收入	Operating revenue
indicator	cities	通航城市	Cities
indicator	countries	国家	Countries
indicator	bureaus	铁路局	Bureaus
indicator	port_cargo	货物吞吐量	Port cargo
indicator	port_teu	集装箱吞吐量	Port containers
indicator	parcels	快递业务量	Parcels
indicator	postal_revenue	快递业务收入	Postal revenue
indicator	visitors	接待游客	Visitors
indicator	tourism_revenue	旅游收入	Tourism revenue
indicator	ticket_revenue	门票收入	Ticket revenue
indicator	scenic_revenue	景区收入	Scenic revenue
indicator	spend_per_head	人均消费	Spending a head
indicator	scenic_spots	景区	Scenic spots
indicator	occupancy	出租率	Hotel occupancy
indicator	activities	文旅活动	Events held
indicator	projects_signed	签约项目	Projects signed
indicator	projects_started	开工项目	Projects started
indicator	projects_underway	在建项目	Projects under way
indicator	projects_negotiating	在谈项目	Projects in negotiation
indicator	projects_reserve	储备项目	Projects in reserve
indicator	projects_tracked	跟踪项目	Projects tracked
indicator	projects_pipeline	前期项目	Projects in preparation
indicator	projects_registered	注册项目	Projects registered
indicator	projects_applied	申报项目	Projects applied for
indicator	projects_approved	核准项目	Projects approved
indicator	signed_amount	签约金额	Amount signed
indicator	approved_amount	批准金额	Amount approved
indicator	funds_arrived	到位资金	Funds arrived
indicator	invest_amount	投资额	Investment
indicator	fdi	实际使用外资	Foreign direct investment
indicator	fai	固定资产投资	Fixed-asset investment
indicator	credit_line	授信额度	Credit line
indicator	project_capacity	项目产能	A project's planned output
indicator	landing_rate	落地率	Landing rate
indicator	start_rate	开工率	Start rate
indicator	performance_rate	履约率	Contracts performed
indicator	funds_rate	资金到位率	Funds arrived, share
indicator	visits_outbound	外出招商	Visits made
indicator	enterprises_visited	拜访企业	Enterprises visited
indicator	enterprises_invited	邀请企业	Enterprises invited
indicator	task_forces	服务专班	Task forces
indicator	regional_teams	区域招商专班	Regional teams
indicator	lists	清单	Lists
indicator	staff	人员	Staff
indicator	regions	地区	Regions
indicator	provinces	省份	Provinces
indicator	fires	火灾	Fires
indicator	burned_area	过火面积	Burned area
indicator	fire_site_area	火场面积	Area of the fire site
indicator	hotspots	热点	Hotspots
indicator	deaths	死亡	Deaths
indicator	direct_loss	直接损失	Direct loss
indicator	injured	受伤	Injured
indicator	casualties	伤亡	Casualties
indicator	evacuees	转移群众	People evacuated
indicator	lightning	雷击火	Fires by lightning
indicator	checkpoints	检查站	Checkpoints
indicator	patrol_people	巡护人员	Patrol staff
indicator	patrol_minutes	飞行时间	Flight time
indicator	patrol_area	巡护面积	Patrol area
indicator	fire_teams	扑火队伍	Fire teams
indicator	fire_team_members	扑火队员	Firefighters
indicator	publicity_sessions	宣讲场次	Publicity sessions
indicator	leaflets	宣传资料	Leaflets
indicator	monitored_area	监测面积	Area monitored
indicator	illegal_fire_use	违规用火	Illegal fire use
indicator	duty_hours	值守时长	Hours on duty
indicator	forest_sites	林区	Forest sites
indicator	pastures	牧场	Pastures
indicator	precision	精度	Resolution
indicator	streets	街道	Streets
indicator	communities	社区	Communities
indicator	departments	部门	Departments
indicator	contestants	参赛选手	Contestants
indicator	teams	队伍	Teams
indicator	prizes	奖项	Prizes
indicator	entries	参赛作品	Entries
indicator	judges	评委	Judges
indicator	tracks	赛道	Tracks
indicator	certificates	证书	Certificates
indicator	industrial_va	工业增加值	Industrial value added
indicator	industrial_output	工业总产值	Industrial output
indicator	taxes	税收	Taxes
indicator	hazards	隐患	Hazards
indicator	retail_sales	社会消费品零售总额	Retail sales
indicator	gov_revenue	一般公共预算收入	Budget revenue
indicator	gov_spending	一般公共预算支出	Budget spending
indicator	bank_balance	存贷款余额	Bank balances
indicator	floor_area	建筑面积	Floor area
indicator	industries	行业	Industries
indicator	power_generation	发电量	Power generation
indicator	power_consumption	全社会用电量	Power consumption
indicator	power_export	外送电量	Power sent out
indicator	capacity	装机容量	Capacity
indicator	utilisation_hours	利用小时	Hours in use
indicator	power_investment	电力投资	Power investment
indicator	coal_saved	节约标煤	Coal saved
indicator	co2_avoided	二氧化碳减排	Carbon dioxide avoided
indicator	gdp	地区生产总值	Gross domestic product
indicator	accidents	事故	Accidents
indicator	duration_days	天数	Days
indicator	duration_months	月数	Months
indicator	duration_years	年数	Years
indicator	day_index	第几天	Day of the period
indicator	trade	进出口总额	Imports and exports
indicator	exports	出口额	Exports
indicator	imports	进口额	Imports
indicator	profit	利润	Profit
indicator	income	人均收入	Income a head
indicator	jobs	就业	Jobs
indicator	sales	销售额	Sales
indicator	output	产量	Output
indicator	cases	案件	Cases
indicator	population	人口	Population
indicator	students	学生	Students
indicator	afforested	造林面积	Area afforested
indicator	enterprises	企业	Enterprises
indicator	patents	专利	Patents
indicator	beds	床位	Beds
indicator	premiums	保费收入	Insurance premiums

unit	%	%	%
unit	pp	个百分点	percentage points
unit	times	倍	times
unit	CNY	元	yuan
unit	USD	美元	US dollars
unit	EUR	欧元	euros
unit	HKD	港元	Hong Kong dollars
unit	MOP	澳门元	patacas
unit	TWD	新台币元	New Taiwan dollars
unit	JPY	日元	yen
unit	KRW	韩元	won
unit	GBP	英镑	pounds sterling
unit	INR	印度卢比	Indian rupees
unit	SGD	新加坡元	Singapore dollars
unit	MYR	林吉特	ringgit
unit	THB	泰铢	baht
unit	VND	越南盾	dong
unit	RUB	卢布	roubles
unit	AUD	澳元	Australian dollars
unit	CAD	加元	Canadian dollars
unit	CHF	瑞士法郎	Swiss francs
unit	person	人	people
unit	person_trip	人次	passenger trips
unit	household	户	households
unit	count	个	count
unit	piece	件	pieces
unit	incident	起	incidents
unit	train	列	trains
unit	train_pair	对列车	pairs of trains
unit	trainset	组	trainsets
unit	coach	辆客车	coaches
unit	wagon	车	wagons
unit	vehicle	辆	vehicles
unit	flight	架次	flights
unit	aircraft	架	aircraft
unit	TEU	标箱	TEU
unit	jin	斤	jin
unit	t	吨	tonnes
unit	GT	总吨	gross tons
unit	tce	吨标准煤	tonnes of coal equivalent
unit	barrel	桶	barrels
unit	kWh	千瓦时	kWh
unit	kW	千瓦	kW
unit	bp	基点	basis points
unit	m2	平方米	square metres
unit	km2	平方公里	square kilometres
unit	ha	公顷	hectares
unit	mu	亩	mu
unit	acre	英亩	acres
unit	sq_mile	平方英里	square miles
unit	m3	立方米	cubic metres
unit	m	米	metres
unit	km	公里	km
unit	mile	英里	miles
unit	tkm	吨公里	tonne-kilometres
unit	pkm	人公里	passenger-kilometres
unit	ton_mile	吨英里	ton-miles
unit	passenger_mile	人英里	passenger-miles
unit	h	小时	hours
unit	min	分钟	minutes
unit	day	天	days
unit	night	夜	nights
unit	week	周	weeks
unit	month	个月	months
unit	year	年	years

kind	level	数值	value
kind	chg_pct	增减幅	change in percent
kind	chg_abs	增减量	change
kind	chg_pp	增减百分点	change in points
kind	chg_times	增减倍数	times more
kind	ratio_to_base	相当于基期	of the base
kind	ratio_times	倍数	times
kind	share	占比	share
kind	target_share	完成目标	of the target
kind	rank	位次	rank
kind	contribution	拉动	contribution

role	total	合计	total
role	part	其中	part
role	cum	累计	cumulative
role	avg_day	日均	daily average
role	avg_month	月均	monthly average
role	avg_project	项目均	average a project
role	peak	最高	peak
role	forecast	预计	forecast
role	plan	计划	plan
role	target	目标	target
role	threshold	门槛	threshold
role	base	基数	base

way	none	无	none
way	up	增	up
way	down	降	down
way	flat	持平	level

qualifier	exact	整	exact
qualifier	approx	约	about
qualifier	over	逾	over
qualifier	under	近	nearly
qualifier	atleast	以上	at least

event	signing	签约	signing
event	project_start	开工	start of work
event	project_production	投产	start of production
event	unveiling	揭牌	unveiling
event	train_added	加开列车	train added
event	train_coupled	重联	train coupled
event	contest_final	决赛	final
event	peak_day	高峰日	peak day
event	fire_inspection	防火行动	fire prevention drive

period	unknown	不详	unknown
period	none	无	none

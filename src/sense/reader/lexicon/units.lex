# Units: unit <tab> power of ten that brings the printed unit to it <tab> dimension <tab> surfaces.
# `_` in a surface is a space. English surfaces are matched without regard to case and only as whole words.
# Where two surfaces begin alike the longest wins. Longer classes of the same word ("架次" beside "次") need no order.

# percent and points
%	0	percent	% 个百分比 percent per_cent pct pc percents percentile
%	-1	percent	‰
pp	0	points	个百分点 百分点 个百分 percentage_points percentage_point pct_points percent_points pp ppt ppts pts points
bp	0	points	个基点 基点 basis_points basis_point
times	0	times	倍 times -fold fold

# money
CNY	0	money	元人民币 人民币元 元钱 元 块钱 人民币 圆 yuan RMB CNY renminbi chinese_yuan kuai
CNY	6	money	MCNY MRMB
CNY	-1	money	角 毛 毛钱 mao
CNY	-2	money	分钱
USD	0	money	美元 美金 美圆 U.S._dollars US_dollars US_dollar dollars dollar USD United_States_dollars American_dollars 美刀
USD	6	money	MUSD USD_million
USD	9	money	USD_billion
USD	-2	money	美分 cents cent
EUR	0	money	欧元 euros euro EUR €
EUR	6	money	MEUR EUR_million
EUR	9	money	EUR_billion
EUR	-2	money	欧分 euro_cents
HKD	0	money	港元 港币 HKD Hong_Kong_dollars Hong_Kong_dollar 港纸
GBP	0	money	英镑 pounds_sterling GBP pounds pound British_pounds British_pound £
GBP	6	money	MGBP GBP_million
GBP	-2	money	便士 pence penny
JPY	0	money	日元 yen JPY 日圆 Japanese_yen
KRW	0	money	韩元 won KRW 韩圆 Korean_won South_Korean_won
THB	0	money	泰铢 baht THB Thai_baht
PHP	0	money	比索 pesos peso PHP Philippine_pesos
VND	0	money	越南盾 dong VND
IDR	0	money	印尼盾 rupiah IDR
LAK	0	money	kip ₭ 基普 LAK
TRY	0	money	里拉 lira TRY Turkish_lira Turkish_liras
BRL	0	money	雷亚尔 reais
ZAR	0	money	兰特 rand
INR	0	money	卢比 rupees rupee INR Indian_rupees Indian_rupee
RUB	0	money	卢布 roubles rubles rouble ruble RUB Russian_rubles Russian_roubles
TWD	0	money	新台币 台币 TWD New_Taiwan_dollars Taiwan_dollars
MYR	0	money	林吉特 ringgit
SGD	0	money	新加坡元 新元 SGD Singapore_dollars Singapore_dollar
AUD	0	money	澳元 澳大利亚元 AUD Australian_dollars Australian_dollar
CAD	0	money	加元 加拿大元 CAD Canadian_dollars Canadian_dollar
CHF	0	money	瑞士法郎 CHF Swiss_francs Swiss_franc
franc	0	money	法郎 francs franc
MXN	0	money	墨西哥比索 MXN Mexican_pesos Mexican_peso
NZD	0	money	新西兰元 NZD New_Zealand_dollars New_Zealand_dollar
SEK	0	money	瑞典克朗 SEK Swedish_kronor Swedish_krona
NOK	0	money	挪威克朗 NOK Norwegian_kroner Norwegian_krone
DKK	0	money	丹麦克朗 DKK Danish_kroner Danish_krone
SAR	0	money	沙特里亚尔 SAR Saudi_riyals Saudi_riyal
AED	0	money	迪拉姆 AED dirhams dirham
CRC	0	money	₡ CRC colones
GEL	0	money	₾ GEL lari
ILS	0	money	谢克尔 ₪ ILS shekels shekel
UAH	0	money	₴ UAH hryvnia
UGX	0	money	Ugandan_shillings UGX
TZS	0	money	Tanzanian_shillings TZS
shilling	0	money	shillings shilling
MOP	0	money	澳门元 澳门币 MOP patacas pataca
PLN	0	money	兹罗提 PLN zloty zlotys
BTC	0	money	比特币 bitcoins bitcoin BTC
ESP	0	money	比塞塔 pesetas peseta
DEM	0	money	德国马克 马克 Deutsche_marks Deutschmarks German_marks
FIM	0	money	芬兰马克 Finnish_markka markka
NLG	0	money	荷兰盾 Dutch_guilders Dutch_guilder guilders guilder

BDT	0	money	塔卡 taka BDT
KES	0	money	肯尼亚先令 Kenyan_shillings KES
NGN	0	money	奈拉 naira NGN
PKR	0	money	巴基斯坦卢比 Pakistani_rupees PKR
LKR	0	money	斯里兰卡卢比 Sri_Lankan_rupees LKR
NPR	0	money	尼泊尔卢比 Nepali_rupees Nepalese_rupees NPR
KZT	0	money	坚戈 tenge KZT
KHR	0	money	瑞尔 riel riels KHR
MMK	0	money	缅元 kyat kyats MMK
EGP	0	money	埃及镑 Egyptian_pounds EGP
QAR	0	money	卡塔尔里亚尔 Qatari_riyals QAR
CZK	0	money	捷克克朗 Czech_korunas CZK
HUF	0	money	福林 forints forint HUF
AMD	0	money	亚美尼亚德拉姆 德拉姆 drams dram AMD Armenian_drams Armenian_dram
ALL	0	money	列克 leks lek Albanian_leks Albanian_lek
BGN	0	money	列弗 leva BGN Bulgarian_leva
RON	0	money	罗马尼亚列伊 Romanian_lei RON
RSD	0	money	第纳尔 dinars dinar RSD Serbian_dinars
MKD	0	money	denars denar MKD
AZN	0	money	马纳特 manats manat AZN
UZS	0	money	苏姆 Uzbek_soums soums UZS
MNT	0	money	图格里克 tugriks tugrik MNT
KWD	0	money	Kuwaiti_dinars KWD
OMR	0	money	Omani_rials OMR
ETB	0	money	比尔 birr ETB
RWF	0	money	Rwandan_francs RWF
XOF	0	money	非洲法郎 CFA_francs CFAF FCFA
ZMW	0	money	克瓦查 kwacha ZMW
COP	0	money	Colombian_pesos COP
CLP	0	money	Chilean_pesos CLP
ARS	0	money	Argentine_pesos ARS
PEN	0	money	索尔 soles PEN
NAD	0	money	纳米比亚元 Namibian_dollars NAD
BWP	0	money	普拉 pula BWP
MWK	0	money	马拉维克瓦查 Malawian_kwacha MWK
PGK	0	money	基那 kina PGK
GTQ	0	money	格查尔 quetzales quetzal GTQ
SLE	0	money	利昂 leones leone SLE
JMD	0	money	牙买加元 Jamaican_dollars JMD
TTD	0	money	特立尼达元 TTD
BBD	0	money	巴巴多斯元 BBD
FJD	0	money	斐济元 Fijian_dollars FJD
AFN	0	money	AFN
AOA	0	money	AOA
BAM	0	money	BAM
BHD	0	money	BHD
BIF	0	money	BIF
BND	0	money	BND
BOB	0	money	BOB
BYN	0	money	BYN
CDF	0	money	CDF
DJF	0	money	DJF
DOP	0	money	DOP
DZD	0	money	DZD
GMD	0	money	GMD
GNF	0	money	GNF
HNL	0	money	HNL
HTG	0	money	HTG
IQD	0	money	IQD
IRR	0	money	IRR
ISK	0	money	ISK
JOD	0	money	JOD
KGS	0	money	KGS
LBP	0	money	LBP
LSL	0	money	LSL
LYD	0	money	LYD
MAD	0	money	MAD
MDL	0	money	MDL
MGA	0	money	MGA
MRU	0	money	MRU
MUR	0	money	MUR
MVR	0	money	MVR
MZN	0	money	MZN
NIO	0	money	NIO
PYG	0	money	PYG
SCR	0	money	SCR
SDG	0	money	SDG
SRD	0	money	SRD
SSP	0	money	SSP
SYP	0	money	SYP
SZL	0	money	SZL
TJS	0	money	TJS
TMT	0	money	TMT
TND	0	money	TND
UYU	0	money	UYU
VES	0	money	VES
VUV	0	money	VUV
XAF	0	money	XAF
XCD	0	money	XCD
XPF	0	money	XPF
YER	0	money	YER
BZD	0	money	BZD
GYD	0	money	GYD
BSD	0	money	BSD
GHS	0	money	塞地 cedis cedi Ghanaian_cedis Ghanaian_cedi Ghana_cedis Ghana_cedi GHS

# signs of money before their number: US$5, Rs. 300 crore; letters of one or two begin with a capital there
CNY	0	sign	人民币 RMB CNY ¥ CN¥ RMB¥
USD	0	sign	$ US$ US_$ U.S.$ U.S_$ USD USD$
HKD	0	sign	HK$ HK_$ HKD
TWD	0	sign	NT$ TWD
SGD	0	sign	S$ SGD
AUD	0	sign	A$ AU$ AUD
NZD	0	sign	NZ$ NZD NZD$
CAD	0	sign	C$ C_$ CA$ CDN$ CAD CAD$ Can$
MXN	0	sign	MX$ Mex$ MXN MXN$
MOP	0	sign	MOP MOP$
BRL	0	sign	R$ BRL
EUR	0	sign	€ EUR
GBP	0	sign	£ GBP
JPY	0	sign	JPY JP¥
KRW	0	sign	₩ KRW
THB	0	sign	฿ THB Bt Bt. B
INR	0	sign	₹ INR Rs Rs.
PKR	0	sign	PKR
LKR	0	sign	LKR
NPR	0	sign	NPR
BDT	0	sign	৳ BDT Tk Tk.
PHP	0	sign	₱ PHP P
VND	0	sign	₫ VND
IDR	0	sign	IDR Rp Rp.
MYR	0	sign	MYR RM
LAK	0	sign	₭ LAK
KHR	0	sign	KHR
MMK	0	sign	MMK
NAD	0	sign	NAD N$
BWP	0	sign	BWP
MWK	0	sign	MWK MK
ZMW	0	sign	K
PEN	0	sign	PEN S/ S/.
GTQ	0	sign	GTQ Q
SLE	0	sign	Le
JMD	0	sign	JMD J$
TTD	0	sign	TTD TT$
BBD	0	sign	BBD Bds$ BDS$
FJD	0	sign	FJD F$ FJ$
KES	0	sign	KES KSh KSh. KShs KShs. Sh Sh.
NGN	0	sign	₦ NGN N
ZAR	0	sign	ZAR R
EGP	0	sign	EGP LE E£
AED	0	sign	AED Dh Dhs
QAR	0	sign	QAR QR
RUB	0	sign	₽ RUB
UAH	0	sign	₴ UAH
KZT	0	sign	₸ KZT
TRY	0	sign	₺ TRY TL
ILS	0	sign	₪ NIS
GHS	0	sign	GH¢ GH₵ GHS
AFN	0	sign	AFN
AOA	0	sign	AOA
BAM	0	sign	BAM
BHD	0	sign	BHD BD
BIF	0	sign	BIF
BND	0	sign	BND
BOB	0	sign	BOB Bs
BYN	0	sign	BYN
CDF	0	sign	CDF
DJF	0	sign	DJF
DOP	0	sign	DOP
DZD	0	sign	DZD
GMD	0	sign	GMD
GNF	0	sign	GNF
HNL	0	sign	HNL
HTG	0	sign	HTG
IQD	0	sign	IQD
IRR	0	sign	IRR
ISK	0	sign	ISK
JOD	0	sign	JOD JD
KGS	0	sign	KGS
LBP	0	sign	LBP
LSL	0	sign	LSL
LYD	0	sign	LYD
MAD	0	sign	MAD
MDL	0	sign	MDL
MGA	0	sign	MGA
MRU	0	sign	MRU
MUR	0	sign	MUR
MVR	0	sign	MVR
MZN	0	sign	MZN
NIO	0	sign	NIO
PYG	0	sign	PYG
SCR	0	sign	SCR
SDG	0	sign	SDG
SRD	0	sign	SRD
SSP	0	sign	SSP
SYP	0	sign	SYP
SZL	0	sign	SZL
TJS	0	sign	TJS
TMT	0	sign	TMT
TND	0	sign	TND
UYU	0	sign	UYU
UZS	0	sign	UZS
BTN	0	sign	BTN Nu Nu.
KGS	0	sign	KGS
XOF	0	sign	XOF CFA FCFA
ARS	0	sign	ARS AR$
VES	0	sign	VES
VUV	0	sign	VUV
XAF	0	sign	XAF
XCD	0	sign	XCD EC$
XPF	0	sign	XPF
YER	0	sign	YER
BZD	0	sign	BZD
GYD	0	sign	GYD
BSD	0	sign	BSD
AMD	0	sign	AMD ֏
BGN	0	sign	BGN
RON	0	sign	RON
RSD	0	sign	RSD
MKD	0	sign	MKD
AZN	0	sign	AZN ₼
MNT	0	sign	MNT ₮
GEL	0	sign	GEL ₾
KWD	0	sign	KWD KD
OMR	0	sign	OMR RO
ETB	0	sign	ETB
RWF	0	sign	RWF
ZMW	0	sign	ZMW
COP	0	sign	COP COP$
CLP	0	sign	CLP CLP$
SAR	0	sign	SAR SR
CHF	0	sign	CHF SFr SFr.
SEK	0	sign	SEK
NOK	0	sign	NOK
DKK	0	sign	DKK
PLN	0	sign	PLN
CZK	0	sign	CZK
HUF	0	sign	HUF
UGX	0	sign	UGX Shs Shs. UShs UShs. USh
TZS	0	sign	TZS TSh TSh. TShs TShs.
SEK	0	sign	SEK
NOK	0	sign	NOK
DKK	0	sign	DKK
PLN	0	sign	PLN
CZK	0	sign	CZK
HUF	0	sign	HUF

# people
person	0	person	人 runners finishers entrants seniors motorists motorcyclists cyclists bikers swimmers skiers climbers walkers joggers singers dancers musicians performers photographers painters writers poets designers chefs cooks referees speakers officials leaders clerks cleaners porters interpreters translators retirees toddlers teenagers youths veterans amateurs newcomers islanders homeowners tenants renters diners worshippers protesters hunters anglers smokejumpers loggers miners dockers stevedores cadets councillors lawmakers
person_trip	0	traveller	人次 旅客人次 个人次 person-trips revellers revelers festival-goers festivalgoers passenger-trips person-times train_passengers rail_passengers air_passengers airline_passengers pedestrians bus_passengers ferry_passengers passengers travellers travelers visitors tourists foreigners holidaymakers guests pilgrims commuters riders fliers flyers mainlanders crossings travelers_and_visitors arrivals departures visitor_counts passenger_counts passenger_trips passenger_journeys passenger_movements journeys train_journeys rail_journeys train_trips rail_trips railway_trips trips bus_trips metro_trips subway_trips air_trips rides boardings entries_and_exits exits_and_entries entry_and_exit_trips exit_and_entry_trips tourist_visits visitor_arrivals tourist_arrivals inbound_and_outbound_trips border_crossings
person	0	person	名 位 people persons
person	0	person	口
person	0	person	member labors labourers artists jurors fire_watchers staff_members staff soldiers troops crew_members residents villagers participants contestants students boys girls males females officers officer firefighters firefighter civilians fatalities civilian personnel workers employees volunteers drivers doctors nurses soldiers guards investors athletes players judges delegates competitors migrants refugees deaths injuries casualties victims evacuees homeless jobs job_opportunities direct_jobs men women children pupils teachers farmers fishermen sailors seafarers police police_officers policemen inspectors immigrants emigrants asylum_seekers engineers technicians experts scientists researchers managers executives representatives patients prisoners detainees recruits trainees apprentices graduates jobseekers citizens inhabitants nationals adults infants pensioners fans spectators exhibitors attendees attendants pilots stewards rangers rescuers paramedics medics responders reservists suspects offenders customs_officers immigration_officers candidates applicants lives inmates convicts schoolchildren medallists medalists winners hikers campers emergency_workers rescue_workers members subscribers customers users births businessmen businesspeople entrepreneurs apprehensions agents arrests shoppers consumers buyers donors voters purchasers
count	0	household	户 households families 户次

# trains, cars, ships, aircraft
train	0	train	列 列次 趟 趟次 trains train rakes special_trips train_trips train_services
train_pair	0	train_pair	对 pairs_of_trains train_pairs
trainset	0	trainset	组动车 组动车组 标准组 trainsets
coach	0	coach	节 coaches
wagon	0	wagon	车皮 wagons wagonloads freight_cars railroad_cars rail_cars freight_wagons
vehicle	0	vehicle	辆 辆次 台次 车次 vehicles cars trucks lorries buses vehicle_trips truck_trips lorry_trips trailers semi-trailers semitrailers vans motorcycles motorbikes bikes vehicle_registrations bicycles minibuses taxis tractors caravans automobiles motor_vehicles carriers means_of_transport means_of_transportation transport_vehicles conveyances transport_equipment vehicle_units
vehicle	0	vehicle	台
vehicle	0	vehicle	部
wagon	0	wagon	车
flight	0	flight	架次 班次航班 个航班 航班 班次 班 flights aircraft_movements takeoffs_and_landings take-offs_and_landings landings_and_takeoffs landings_and_take-offs air_traffic_movements flight_movements airplane_movements plane_movements movements
count	0	aircraft	架
aircraft	0	aircraft	aircraft airplanes aeroplanes jets
count	0	vessel	艘 艘次 航次
count	0	vessel	vessels ships vessel_arrivals ship_arrivals vessel_calls ship_calls port_calls calls boats ferries tankers barges yachts freighters trawlers bulk_carriers cruise_ships cruise_liners container_ships

# incidents
incident	0	incident	起 宗 例 incidents accidents road_accidents traffic_accidents crashes collisions fires wildfires infernos cases blazes outbreaks ignitions reports
count	0	place_count	处 places sites

# counts: the class noun before or behind it says of what
count	0	count	个 册 册次 头 匹 羽 大 团 期 项 家 家次 条 种 类 批 批次 支 场 场次 次 张 份 所 座 间 套 部次 本 部门 州市 省份 省区市 省市 市州 区县 县区 市县 县市 单位 单 块 只 篇 幅 副 剂次 例次 人份 盏 瓶 盒 顶 床 枚 根 株 颗 棵 粒 团队 队 组 站 金 银 铜 点位 首 基 项次 件次 户次 笔 票 席 席位 宗地 枝 口井 国 镇 乡 村 街道 社区 园区 省 州 市 县 企业 学校 高校 机场
night	0	count	nights overnight_stays overnights room_nights guest_nights bed_nights
piece	0	piece	件 pieces parcels items packages deliveries packets letters mail_items postal_items pieces_of_mail shipments
count	0	count	projects promotions enterprises companies firms businesses teams checkpoints routes airports cities countries provinces states communities hotspots hotspot ministries departments schools stations destinations airlines train_stations railway_stations nations strikes structures rooms beds properties homes houses buildings apartments helicopters planes air_tankers airtankers water_bombers evacuation_orders evacuation_alerts visits ports berths terminals stores shops branches hotels hospitals clinics museums licences licenses permits applications contracts agreements complaints seats tickets doses tests turbines plants farms mines factories wells islands districts counties municipalities regions events matches games performances exhibitions attractions contests engines bulldozers dozers drones tents industries sectors products brands containers boxes shipping_containers container_movements vehicle_movements things medals gold_medals silver_medals bronze_medals golds silvers bronzes medallions trophies gold silver bronze gold_medal silver_medal bronze_medal gold_award silver_award bronze_award copper_award honorary_diploma honourable_mention honorable_mention honourable_mentions honorable_mentions merit_award

# containers
TEU	0	teu	标箱 标准箱 个标箱 个标准箱 TEU TEUs twenty-foot_equivalent_units twenty_foot_equivalent_units twenty-foot_equivalent_unit 20_foot_equivalent_units twenty-foot_equivalent_container_units twenty-foot_container_units twenty-foot-equivalent_units twenty-foot_units container_units standard_containers 20-foot_equivalent_units 20-foot_equivalent_unit loaded_20-foot_equivalent_units loaded_twenty-foot_equivalent_units laden_20-foot_equivalent_units laden_twenty-foot_equivalent_units 20-foot_equivalent_container_units 20-foot_containers 20-foot_container_units 20-foot_units 20-foot_boxes 20-foot-equivalent_units 20ft_equivalent_units twenty-foot_containers standard_shipping_units
TEU	0	teu	箱

# mass, energy, power
t	0	mass	吨 t tonnes tonne tons ton metric_tons metric_ton short_tons short_ton long_tons metric_tonnes metric_tonne tn freight_tons revenue_tons mt 公吨
t	4	mass	万吨
t	3	mass	kt
t	6	mass	mmt mmtpa million_metric_tonnes
t	-3	mass	公斤 千克 kg kgs kilograms kilogram kilogrammes kilogramme kilos kilo
jin	0	mass	斤 市斤
kWh	0	energy	千瓦时 千瓦小时 度电 度 kWh kilowatt-hours kilowatt_hours kw/h kWhr kW·h kilowatthours units_of_electricity units unit
kWh	3	energy	兆瓦时 MWh megawatt-hours
kWh	6	energy	MUs million_units 吉瓦时 GWh gigawatt-hours gigawatt_hours
kWh	9	energy	BU BUs billion_units 太瓦时 TWh terawatt-hours terawatt_hours
kW	0	power	千瓦 kW kilowatts 千伏安
kW	3	power	兆瓦 MW MWs megawatts megawatt mega_watts mega_watt
kW	6	power	吉瓦 GW GWs gigawatts gigawatt giga_watts giga_watt
kW	9	power	太瓦 TW terawatts terawatt
tce	0	mass	吨标准煤 吨标煤
GT	0	volume	GT gross_tons 总吨

# area, length, volume
mu	0	area	亩 mu
ha	0	area	公顷 ha hectares hectare
km2	0	area	平方公里 平方千米 km2 km² sq_km square_kilometers square_kilometres square_kilometer
m2	0	area	平方米 平米 ㎡ m2 m² square_meters square_metres sq_m
acre	0	area	英亩 acres acre
sq_mile	0	area	平方英里 square_miles
km	0	length	公里 千米 km kilometers kilometres kilometer kilometre 车公里 换算公里
mile	0	length	英里 miles mile
m	0	length	米 meters metres meter metre
m	-2	length	厘米 公分 cm
m	-3	length	毫米 mm
m3	0	volume	立方米 cubic_meters cubic_metres cu_m cu._m m³
tkm	0	transport	吨公里 吨千米 tonne-kilometres tonne-kilometers tonne_kilometres tonne_kilometers ton-kilometres ton-kilometers ton_kilometres ton_kilometers tonne_km ton_km net_tonne_km net_tonne-km net_tonne_kilometres gross_tonne_km gross_tonne-km tonne-km tonne-kms ton-km ton-kms tkm freight_tonne-kilometres freight_tonne_kilometres net_tonne-kilometres net_ton-kilometers gross_tonne-kilometres revenue_tonne-kilometres revenue_ton-kilometers
pkm	0	transport	人公里 人千米 passenger-kilometres passenger-kilometers passenger_kilometres passenger_kilometers passenger_km passenger-km passenger-kms pass-km pass-kms pass_km pkm revenue_passenger_kilometres revenue_passenger-kilometres revenue_passenger_kilometers person-kilometres person-kilometers
ton_mile	0	transport	ton-miles ton_miles revenue_ton-miles
passenger_mile	0	transport	passenger-miles passenger_miles revenue_passenger_miles

# measures that bulletins print in passing and no figure is made of: what is printed keeps its own unit
kg	-3	measure	克 g grams gram grammes gramme
kg	-6	measure	毫克 mg milligrams milligram
kg	-9	measure	微克 µg mcg micrograms microgram microgrammes
liang	0	measure	两
pound_mass	0	measure	磅 lb lbs
ounce	0	measure	盎司 ounces ounce oz
inch	0	measure	英寸 英吋 inches inch
foot	0	measure	英尺 英呎 feet foot ft
yard	0	measure	英码 yards yard
nautical_mile	0	measure	海里 nautical_miles nautical_mile
m	0	measure	m
m	-1	measure	分米 dm decimeters decimetres decimeter
m	-2	measure	centimeters centimetres centimeter centimetre
m	-3	measure	millimeters millimetres millimeter millimetre
m	-6	measure	微米 micrometers micrometres microns
m	-9	measure	纳米 nm nanometers nanometres nanometer
m	-12	measure	皮米 picometers picometres picometer
m2	-4	measure	平方厘米 cm2 cm² square_centimeters
sq_ft	0	measure	平方英尺 square_feet sq_ft
m3	-3	measure	升 公升 liters litres liter litre
m3	-6	measure	毫升 ml mL milliliters millilitres milliliter cc
m3	0	measure	m3 m³ 立方
gallon	0	measure	加仑 gallons gallon
barrel	0	measure	桶 barrels barrel bbl
pint	0	measure	品脱 pints pint
cup	0	measure	cups cup
tablespoon	0	measure	汤匙 tablespoons tablespoon tbsp
teaspoon	0	measure	茶匙 teaspoons teaspoon tsp
bit	0	measure	比特 bits bit
bit	3	measure	千比特 kilobits kilobit
bit	6	measure	兆比特 megabits megabit
bit	9	measure	吉比特 gigabits gigabit
byte	0	measure	字节 bytes byte
byte	3	measure	千字节 KB kilobytes kilobyte
byte	6	measure	兆字节 MB megabytes megabyte
byte	9	measure	吉字节 千兆字节 GB gigabytes gigabyte
byte	12	measure	太字节 TB terabytes terabyte
Hz	0	measure	赫兹 赫 Hz hertz
Hz	3	measure	千赫 千赫兹 kHz kilohertz
Hz	6	measure	兆赫 兆赫兹 MHz megahertz
Hz	9	measure	吉赫 吉赫兹 GHz gigahertz
J	0	measure	焦耳 joules joule
cal	0	measure	卡路里 calories calorie
cal	3	measure	千卡 大卡 kcal kilocalories kilocalorie
W	0	measure	瓦特 watts watt
V	0	measure	伏特 volts volt
V	3	measure	千伏 kV kilovolts kilovolt
km/h	0	measure	公里/小时 千米/小时 公里每小时 千米每小时 km/h km/hr kph kmph kilometers_per_hour kilometres_per_hour kilometer_per_hour
mph	0	measure	英里/小时 英里每小时 mph miles_per_hour mile_per_hour
m/s	0	measure	米/秒 米每秒 m/s meters_per_second metres_per_second
knot	0	measure	knots knot
degree	0	measure	degrees degree
rad	0	measure	弧度 rad radians radian

# time
h	0	hours	小时 个小时 个多小时 hours hour 钟头
min	0	minutes	分钟 minutes minute
s	0	seconds	秒 秒钟 seconds
day	0	days	天 日 个工作日 个昼夜 天次 days day
month	0	months	个月 个多月 months month
year	0	years	年 周年 年间 years
week	0	weeks	周 个星期 weeks week

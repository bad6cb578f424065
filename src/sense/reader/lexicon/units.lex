# Units: unit <tab> power of ten that brings the printed unit to it <tab> dimension <tab> surfaces.
# `_` in a surface is a space. English surfaces are matched without regard to case and only as whole words.
# Where two surfaces begin alike the longest wins. Longer classes of the same word ("架次" beside "次") need no order.

# percent and points
%	0	percent	% 个百分比 percent per_cent pct percents
%	-1	percent	‰
pp	0	points	个百分点 百分点 个百分 percentage_points percentage_point pct_points pp
bp	0	points	个基点 基点 basis_points basis_point
times	0	times	倍 times -fold fold

# money
CNY	0	money	元人民币 人民币元 元钱 元 块钱 人民币 圆 yuan RMB CNY renminbi
CNY	-1	money	角
USD	0	money	美元 美金 美圆 U.S._dollars US_dollars US_dollar dollars dollar USD
EUR	0	money	欧元 euros euro EUR
HKD	0	money	港元 港币 HKD Hong_Kong_dollars
GBP	0	money	英镑 pounds_sterling GBP
JPY	0	money	日元 yen JPY
KRW	0	money	韩元 won KRW
THB	0	money	泰铢 baht THB
PHP	0	money	比索 pesos peso PHP
VND	0	money	越南盾 dong VND
IDR	0	money	印尼盾 rupiah IDR
LAK	0	money	kip
TRY	0	money	里拉 lira
BRL	0	money	雷亚尔 reais
ZAR	0	money	兰特 rand
INR	0	money	卢比 rupees rupee INR
RUB	0	money	卢布 roubles rubles rouble ruble
TWD	0	money	新台币 台币
MYR	0	money	林吉特 ringgit
SGD	0	money	新加坡元 新元
AUD	0	money	澳元 Australian_dollars
CAD	0	money	加元 Canadian_dollars
CHF	0	money	瑞士法郎 Swiss_francs

# people
person	0	person	人
person_trip	0	traveller	人次 旅客人次 个人次 person-trips passenger-trips person-times passengers travellers travelers visitors tourists arrivals passenger_trips passenger_journeys
person	0	person	名 位 people persons
person	0	person	口
person	0	person	staff_members residents villagers participants contestants students officers firefighters personnel workers employees
count	0	household	户 households families 户次

# trains, cars, ships, aircraft
train	0	train	列 列次 趟 趟次 trains train
train_pair	0	train_pair	对 pairs_of_trains train_pairs
trainset	0	trainset	组动车 组动车组 标准组 trainsets
coach	0	coach	节 coaches
wagon	0	wagon	车皮 wagons wagonloads
vehicle	0	vehicle	辆 辆次 台次 车次 vehicles cars vehicle_trips
vehicle	0	vehicle	台
vehicle	0	vehicle	部
flight	0	flight	架次 班次航班 个航班 航班 班次 班 flights aircraft_movements
aircraft	0	aircraft	架
vessel	0	vessel	艘 艘次 航次 vessels ships vessel_calls calls

# incidents
incident	0	incident	起 宗 例 incidents fires wildfires cases
count	0	place_count	处 places sites

# counts: the class noun before or behind it says of what
count	0	count	个 项 家 家次 条 种 类 批 批次 支 场 场次 次 张 份 所 座 间 套 部次 本 部门 州市 省份 省区市 市州 区县 县区 市县 县市 单位 单 块 只 篇 幅 顶 床 枚 根 株 颗 棵 粒 团队 人组 队 组 站 点位 项次 件次 户次 笔 宗地 枝 口井 国 镇 乡 村 街道 社区 园区 省 州 市 县 企业 学校 高校 机场
piece	0	piece	件 pieces parcels items packages
count	0	count	projects enterprises companies teams checkpoints routes airports cities countries provinces communities hotspots ministries departments schools stations destinations airlines

# containers
TEU	0	teu	标箱 标准箱 个标箱 个标准箱 TEU TEUs twenty-foot_equivalent_units boxes containers
TEU	0	teu	箱

# mass, energy, power
t	0	mass	吨 t tonnes tonne tons ton metric_tons metric_ton 公吨
t	4	mass	万吨
t	-3	mass	公斤 千克 kg kilograms kilogram
kWh	0	energy	千瓦时 千瓦小时 度电 kWh kilowatt-hours kilowatt_hours
kWh	3	energy	兆瓦时 MWh megawatt-hours
kWh	6	energy	吉瓦时 GWh gigawatt-hours gigawatt_hours
kWh	9	energy	太瓦时 TWh terawatt-hours terawatt_hours
kW	0	power	千瓦 kW kilowatts 千伏安
kW	3	power	兆瓦 MW megawatts
kW	6	power	吉瓦 GW gigawatts
tce	0	mass	吨标准煤 吨标煤

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
m3	0	volume	立方米 cubic_meters cubic_metres
t_km	0	transport	吨公里 吨千米
p_km	0	transport	人公里 人千米

# time
h	0	hours	小时 个小时 hours hour 钟头
min	0	minutes	分钟 minutes minute
s	0	seconds	秒 秒钟 seconds
day	0	days	天 个工作日 个昼夜 天次 days day
month	0	months	个月 个多月 months month
year	0	years	周年 年间 years
week	0	weeks	周 个星期 weeks week

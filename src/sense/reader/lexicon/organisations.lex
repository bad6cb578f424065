# Organisations: name <tab> kind <tab> surfaces.
# kind: company (a subject of its own), area (a whole area stands behind it), source (a national agency: what it
# publishes is the country's), mode (a means of transport), crossing (one of several border crossings), self (the document's own subject: 该公司); province, city, prefecture, county (全省: the text's own, or the one that is named).
全国铁路	company	全国铁路 全路 国铁集团 中国国家铁路集团有限公司 中国国家铁路集团 中国铁路总公司 铁路总公司
国家铁路	company	国家铁路
全国民航	company	全国民航 民航全行业 全国民航运输 全民航
长三角铁路	company	长三角铁路 长三角地区铁路
青藏集团公司	company	中国铁路青藏集团有限责任公司 中国铁路青藏集团有限公司 青藏集团公司 青藏铁路集团公司 青藏铁路集团 中国铁路青藏集团 青藏集团
青藏铁路公司	company	青藏铁路公司 青藏铁路
广铁集团	company	广铁集团 中国铁路广州局集团有限公司 广铁 广州局集团公司 广州局集团 广州铁路(集团)公司 广州铁路集团公司 广州铁路集团
青海机场公司	company	青海机场公司 青海机场有限公司 青海机场集团 青海机场 青海民航机场集团
西宁机场	company	西宁机场 西宁曹家堡机场 西宁曹家堡国际机场 曹家堡机场 曹家堡国际机场
西宁开发区	company	西宁国家级经济技术开发区 西宁经济技术开发区 西宁国家级经开区 西宁经开区 西宁(国家级)经济技术开发区 西宁开发区
全国	area	全国 中国大陆 我国 全中国
全社会跨区域人员流动	area	全社会跨区域人员流动 全社会跨区域人员流动量 全社会人员流动量
全国	source	国家能源局 国家统计局 文化和旅游部 文旅部 国家旅游局 国家邮政局 商务部 交通运输部 交通部 中电联 中国电力企业联合会 国家林草局 国家林业局 国家林业和草原局 应急管理部 公安部 国家移民管理局 中国民航局 民航局 国家发展改革委 财政部 中国人民银行 国家电网公司 国家森防指 国家森林草原防灭火指挥部 国务院扶贫办 国务院国资委 国家乡村振兴局 人力资源和社会保障部 人社部 劳动和社会保障部 教育部 国家卫生健康委 国家卫健委 水利部 生态环境部 住房和城乡建设部
铁路	mode	铁路
公路	mode	公路
道路	mode	道路
水路	mode	水路
民航	mode	民航
-	self	该公司 该局 该站 该机场 该港 该集团 该口岸 该海关 该关 该段 该所 该厂 该行 该企业 该单位 该航司 该航空公司 该开发区 该景区 该电站 该区 该市 集团公司 我局 我公司 我集团 我港 我站 我段 本公司 本局 本站 本港 全局 全港 全网 全公司 全集团 全段 全园区 全口岸 该县 该园区 该中心 该校 公司管内 公司
-	province	全省 我省 本省 该省 全区各地 全省各级 全疆 自治区
# 在皖投资: the area that the text calls its own by its short name.
辽宁省	province	在辽 来辽 入辽 赴辽
黑龙江省	province	在龙江 来龙江 入龙江 赴龙江
河北省	province	在冀 来冀 入冀 赴冀
山西省	province	在晋 来晋 入晋 赴晋
浙江省	province	在浙 来浙 入浙 赴浙
安徽省	province	在皖 来皖 入皖 赴皖
福建省	province	在闽 来闽 入闽 赴闽
江西省	province	在赣 来赣 入赣 赴赣
山东省	province	在鲁 来鲁 入鲁 赴鲁
河南省	province	在豫 来豫 入豫 赴豫
湖北省	province	在鄂 来鄂 入鄂 赴鄂
湖南省	province	在湘 来湘 入湘 赴湘
广东省	province	在粤 来粤 入粤 赴粤
广西壮族自治区	province	在桂 来桂 入桂 赴桂
海南省	province	在琼 来琼 入琼 赴琼
四川省	province	在川 来川 入川 赴川
贵州省	province	在黔 来黔 入黔 赴黔
云南省	province	在滇 来滇 入滇 赴滇
西藏自治区	province	在藏 来藏 入藏 赴藏
陕西省	province	在陕 来陕 入陕 赴陕
甘肃省	province	在陇 来陇 入陇 赴陇
新疆维吾尔自治区	province	在疆 来疆 入疆 赴疆
-	city	全市 我市 本市
-	prefecture	全州 我州 本州 全地区 本地区
-	county	全区 我区 本区 全县 我县 本县 全旗 我旗 本旗 开发区
China Railway	company	China_Railway China_State_Railway_Group China_Railway_Corporation China_Railway_Corp China's_railways Chinese_railways
Port of Los Angeles	company	Port_of_Los_Angeles
Port of Long Beach	company	Port_of_Long_Beach
Port of New York and New Jersey	company	Port_of_New_York_and_New_Jersey
NIFC	company	NIFC National_Interagency_Fire_Center National_Interagency_Fire_Centre
Hong Kong control points	crossing	Hong_Kong_control_points all_control_points
Lo Wu	crossing	Lo_Wu
Lok Ma Chau Spur Line	crossing	Lok_Ma_Chau_Spur_Line Spur_Line
Lok Ma Chau	crossing	Lok_Ma_Chau
Shenzhen Bay	crossing	Shenzhen_Bay
Heung Yuen Wai	crossing	Heung_Yuen_Wai
Man Kam To	crossing	Man_Kam_To
West Kowloon	crossing	West_Kowloon
# Railways, airlines, posts and airports of other countries whose names say neither what they are nor where.
# Boards that approve what is invested.
=	company	BOI BoI PEZA MIDA GIPC
=	company	Amtrak SNCF Renfe Trenitalia Eurostar Thalys Deutsche_Bahn DB_Regio DB_Cargo ÖBB OBB SBB PKP_Intercity PKP_Cargo KTMB PT_KAI Korail KORAIL Ukrzaliznytsia Avinor Finavia Swedavia Fraport Aena ANA_Aeroportos Eurotunnel Getlink LNER ScotRail Aeroflot Lufthansa Ryanair easyJet Wizz_Air Finnair Vueling AirAsia IndiGo SpiceJet Garuda Qantas Emirates Etihad Icelandair Cebu_Pacific Vietjet Volaris Aeromexico LATAM Avianca Azul DHL FedEx UPS PostNL bpost Evri InPost Cainiao Transnet Prasa PRASA Metrorail Metrolink Infrabel ProRail MÁV CFR
# Airlines and groups of several airports or ports.
=	company	东方航空 南方航空 海南航空 四川航空 厦门航空 深圳航空 山东航空 吉祥航空 春秋航空 西藏航空 祥鹏航空 首都航空 中国国航 东航 南航 国航 海航 川航 西部机场集团 东部机场集团 首都机场集团公司 长江干线 三峡枢纽 国家电网 南方电网 内蒙古电网 三峡电站 三峡水电站 葛洲坝电站 葛洲坝水电站 向家坝水电站 向家坝电站 溪洛渡水电站 溪洛渡电站 白鹤滩水电站 白鹤滩电站 乌东德水电站 乌东德电站 山东港口集团 辽港集团
# Airports, ports and railways whose name is no place's; = is the name as printed.
=	company	首都机场 首都国际机场 大兴机场 大兴国际机场 浦东机场 浦东国际机场 虹桥机场 虹桥国际机场 白云机场 白云国际机场 宝安机场 宝安国际机场 双流机场 双流国际机场 天府机场 天府国际机场 江北机场 江北国际机场 咸阳机场 咸阳国际机场 长水机场 长水国际机场 萧山机场 萧山国际机场 禄口机场 禄口国际机场 天河机场 天河国际机场 黄花机场 黄花国际机场 新郑机场 新郑国际机场 美兰机场 美兰国际机场 凤凰机场 凤凰国际机场 中川机场 中川国际机场 河东机场 河东国际机场 地窝堡机场 地窝堡国际机场 贡嘎机场 贡嘎国际机场 高崎机场 高崎国际机场 流亭机场 胶东机场 胶东国际机场 遥墙机场 遥墙国际机场 太平机场 太平国际机场 桃仙机场 桃仙国际机场 龙嘉机场 龙嘉国际机场 周水子机场 周水子国际机场 滨海机场 滨海国际机场 龙洞堡机场 龙洞堡国际机场 吴圩机场 吴圩国际机场 两江机场 两江国际机场 正定机场 正定国际机场 武宿机场 武宿国际机场 白塔机场 白塔国际机场 新桥机场 新桥国际机场 昌北机场 昌北国际机场 首都机场集团 巴塘机场 大柴旦机场 花土沟机场 祁连机场 格尔木机场 德令哈机场 果洛机场 玉树机场 首发集团 北部湾港 洋山港 盐田港 舟山港 京津冀地区铁路 粤港澳大湾区铁路 成渝地区铁路 京张高铁 京沪高铁 中老铁路 琼州海峡
# Offices whose names say whose figures they tell.
China	source	State_Post_Bureau National_Immigration_Administration National_Bureau_of_Statistics_of_China National_Energy_Administration Civil_Aviation_Administration_of_China China_Electricity_Council National_Development_and_Reform_Commission NDRC Ministry_of_Culture_and_Tourism National_Forestry_and_Grassland_Administration State_Forestry_Administration National_Tourism_Administration China_National_Tourism_Administration General_Administration_of_Customs

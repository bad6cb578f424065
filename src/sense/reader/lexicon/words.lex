# The words that say what a figure does in its sentence: class <tab> meaning <tab> surfaces.

# growth: the direction of a change
up	-	延长 成长 增支 领先 增长 增加 上升 提高 提升 上涨 增 升 涨 多增 多发送 多发 多运 多接待 多支出 多收入 多完成 多实现 多签约 多引进 多开行 多销售 多投入 多接诊 多招收 多出口 多进口 多办理 多开出 贵了 多 高出 高于 超过 超出 超 加快 扩大 增幅 增速 增长率 涨幅 增量 增幅达 回升 攀升 净增 增多 同比增幅 跃升 增收 增产 高 提速 飙升 猛增 增加了 提升了 多出 快于 优于 扩增 increase increased increases increasing rose rise risen rising grew grow grown growth growing up gain gained gains jumped jump climbed climb higher surged surge soared expanded expansion advanced higher_than exceeded_by improved improve swelled accelerated added_to gaining climbing jumping advancing soar rises grows jumps climbs surges soars expands advances expanding surging soaring rebounded rebound rebounding skyrocketed rocketed spiked leapt leaped leap uptick upturn CAGR increment improvement better ticked_up edged_up inched_up crept_up nudged_up boosted swelling widened strengthened strengthening bigger larger shot_up expand boost boosts boosting lift lifts lifted lifting accelerate accelerates accelerating escalated escalates escalating ballooned mushroomed bounced_back picked_up quickened rebounds improves improving strengthens widens widening upswing outpaced outstripped multiplied mounting mounted raised raise raises raising hiked hikes hiking pushed_up drove_up driven_up doubled doubling tripled tripling quadrupled leaping leaps swells revived reviving recovered_by heightened intensified enlarged ramped_up stepped_up notched_up inflated elevated surpass_by firmed rallied rallies ↑
down	-	少增 缩短 减支 压缩 落后 滞后 下降 减少 回落 降低 下滑 下跌 减 降 跌 少 少发送 少支出 少收入 少完成 少实现 少签约 少接待 少开行 少销售 少投入 少接诊 少招收 少办理 少用 便宜了 便宜 少发 低于 降幅 跌幅 减幅 放缓 缩减 萎缩 缩小 锐减 减收 减产 短收 减少了 下降了 低 少于 负增长 慢于 走低 收缩 压减 decrease decreased decreases fell fall fallen falling dropped drop drops declined decline declines declining down lower slid slipped shrank contracted contraction slumped plunged reduced reduction lost shed tumbled eased lower_than slowed decreasing dropping slipping shrinking losing sank sinks sinking sunk plummeted plummet plummeting dipped dip dips dipping falls slips slides sliding shrinks shrunk contracts contracting slump slumps slumping plunge plunges plunging tumble tumbling ease easing edged_down inched_down weakened weakening retreated dwindled diminished trimmed downturn softened weaker smaller crashed collapsed reduce reduces reducing shrinkage slowing slowdown slackened nosedived plummets sagged subsided receded eroded lessened moderated cut cuts cutting slashed slashing slash halved halving lowered lowering lowers curtailed pared waned waning faded fading deteriorated worsened worsening fell_back fallen_back came_down went_down gone_down thinned loses losses_of was_off were_off retreating weakens softening dwindling fewer ↓
flat	-	持平 基本持平 与去年持平 unchanged flat level_with
narrow	-	收窄 narrowed

# "to": what stands behind is the level reached, not the change
reach	-	增长到 增长至 增加到 增加至 上升到 上升至 提高到 提高至 升至 增至 涨至 达到 达 下降到 下降至 减少到 减少至 降至 降到 减至 回落至 跌至 to reached reaching totalled totaled amounted_to stood_at hit

# the base of a comparison
yoy	-	同比 比上年同期 较上年同期 比去年同期 较去年同期 与去年同期相比 与上年同期相比 比上年 较上年 比去年 较去年 同比去年 比上年同日 上年同期 去年同期 上年同日 去年 上年 同期 year-on-year year_on_year from_a_year_earlier from_a_year_before from_a_year_ago than_a_year_earlier compared_with_a_year_earlier year-over-year over_last_year compared_to_the_same_period same_period_last_year from_the_same_period annual annually from_last_year on_year yoy from_the_previous_year compared_with_last_year a_year_earlier a_year_before a_year_ago
yoy_lunar	-	农历同比 农历同期 比农历同期 较去年农历同期 按农历可比口径 与去年农历同期相比
mom	-	环比 比上月 较上月 比上个月 较上个月 比上季度 较上季度 比前一月 month-on-month month_on_month from_the_previous_month quarter-on-quarter from_the_previous_quarter month-over-month month-to-month on_the_previous_month over_the_previous_month quarter-to-quarter month_over_month quarter_on_quarter quarter_over_quarter from_a_month_earlier from_a_month_ago from_a_month_before from_the_month_before from_the_prior_month than_a_month_earlier than_a_month_ago than_the_previous_month than_in_the_previous_month than_the_month_before compared_with_the_previous_month compared_to_the_previous_month over_the_month on_the_month on_month from_a_quarter_earlier than_in_the_previous_quarter than_the_previous_quarter on_quarter on_the_quarter MoM QoQ m-o-m q-o-q
previous_period	-	比上届 较上届 比上一届 较上一届 比前一日 较前一日 比前一天 较前日 比前日 比上周 较上周 周环比 比前一周 week-on-week week_on_week from_the_previous_week from_a_week_earlier than_the_previous_week than_a_week_earlier on_the_week day-on-day from_the_previous_day than_the_previous_day
mean	-	历年均值 常年均值 多年平均 近五年均值 近5年均值 近十年均值 近三年平均 近五年平均 历史同期均值 五年均值 历年平均 常年同期 近5年平均 five-year_average ten-year_average long-term_average 5-year_average 10-year_average 20-year_average five-year_mean ten-year_mean 10-year_mean historical_average multi-year_average decade's_average average_of_the_last average_of_the_past average_of_the_previous average_of_recent average_for_the_period average_for_the_time_of_year
named	-	全国平均 全省平均 全市平均 平均水平 全国平均水平 全省平均水平 历史最高 最高日 历史峰值 未入园 全国 national_average
than	-	比 较 与 相比 相比较 than compared_with compared_to versus against on

# shares, targets, ratios
share	-	分布为 构成为 分布分别为 占 占比 占到 占总 占比重 所占比重 比重 占全部 占全市 占全省 占总数 占比达 占据 占比为 份额 增长面 盈利面 亏损面 下降面 accounting_for accounted_for accounts_for account_for making_up makes_up make_up made_up counting_for represented represents represent representing constituted constitutes constituting concentrated concentrates took takes taking equal_to equivalent_to share shares of_the_total of_total of_all of_it a_share
target	-	完成年度目标任务 完成年度目标 完成年度任务 完成全年目标任务 完成全年目标 完成全年任务 完成年计划 完成年初计划 完成年初目标 完成年初任务 年初计划 年初目标 年初任务 完成年度计划 完成计划 完成目标任务 完成目标 完成任务 目标任务 年度目标 全年目标 年度任务 全年任务 年计划 年度计划 预算 年初预算 年度预算 进度 完成率 目标完成率 完成进度 of_the_target of_the_annual_target of_its_target of_the_year's_target of_the_plan
ratio	-	相当于 恢复至 恢复到 恢复 为去年同期 达到去年同期 为上年同期 为2019年 达到2019年 同期水平 recovered_to equivalent_to
contribution	-	拉动 贡献 贡献率 上拉 下拉 contributed contributing
ratio_is	-	是 为 相当于 达到

# what role a level has
avg_day	-	日均 平均单日 平均每天 平均每日 日平均 每日平均 每天平均 单日平均 平均日 daily_average daily_averages a_daily average_daily a_day_on_average per_day on_average_per_day average_of on_an_average_per_day an_average_per_day
avg_month	-	月均 平均每月 每月平均 monthly_average average_monthly
avg_project	-	平均规模 平均投资规模 平均投资 项目平均 平均单个项目 单个项目平均 单体平均 平均每个项目 average_project
peak	-	最高 峰值 高峰日 最高峰日 最高峰 客流高峰 单日最高 历史新高 创历史新高 最高日 单日纪录 最多 新高 纪录 历史最高 peak record busiest highest
forecast	-	预计 预测 预期 有望 预估 将达 预计将 预计全天 将发送 将突破 预判 expected forecast projected estimated_to will expects is_expected are_expected
plan	-	计划 拟 力争 计划开行 安排 将开行 计划发送 planned plans scheduled
target_level	-	任务数 目标数 计划数 任务量 目标值 目标 目标为 任务为 年度目标为 target goal
cum	-	累计 截至 截止 累积 cumulative
total	-	共 总计 合计 共计 总共 总量 累计 in_total altogether total together
part	-	其中 当中 包括 含 主要是 including of_which among_them of_them comprising
each	-	分别 依次 各 respectively each

# classes that narrow a figure (`what`)
what	-	东部 中部 西部 东部地区 中部地区 西部地区 东北地区 一般火灾 较大火灾 重大火灾 特大火灾 一般森林火灾 较大森林火灾 重大森林火灾 国际航线 国内航线 旧存 结转 新能源 可再生能源 清洁能源 水力发电 风力发电 第一产业 第二产业 第三产业 城乡居民生活 居民生活 城乡居民 居民 水电 火电 风电 核电 太阳能 太阳能发电 光伏 光伏发电 燃煤 燃气 电源 电网 存款 贷款 住户存款 新增 新建 续建 跨局 跨局中长途 管内 动车组 直通 国际 国内 国际/港澳台 沿海 内河 同城 异地 省外 省内 市外 境外 本月 工业 农业 房地产 商贸 基础设施 旅游 产业链 城市功能链 入园 制造业 服务业 外贸 内贸 外贸货物 景点景区 乡村旅游 农家乐 红色旅游 营业性客运 小客车 非营业性小客车 高速公路 普通国省道 一等奖 二等奖 三等奖 特等奖 优秀奖 金奖 银奖 铜奖 优秀指导老师 优秀指导教师 优秀组织单位 职工组 学生组 教师组 青年组 少年组 少儿组 儿童组 成人组 老年组 大学组 高中组 初中组 小学组 幼儿组 高职组 中职组 本科组 男子组 女子组 城镇 乡村 商品零售 餐饮收入 过夜 一日游 地方企业 民间投资 项目投资 房地产开发 税收 非税 采矿业 规上工业 重工业 轻工业 imports exports loaded_imports loaded_exports empties loaded_boxes loaded transshipment hydropower hydroelectric_power bioenergy biomass geothermal manufacturing real_estate solar wind hydro nuclear coal gas renewable new existing domestic international 普速 出口 进口 学生 教师 其他 其余

# Ordinary words whose letters would be a place's name, alone or with what stands behind: 重大|安全 is no 大安, 供应|城乡 no 应城.
plain	-	比例 比率 重大 较大 特大 巨大 强大 盛大 大安全 大庆典 大连接 大连片 大同小异 更高 高密度 高密集 高安全 高原 近海 出海 固定 综合 面临 濒临 莅临 光临 振兴 复兴 供应 响应 反应 适应 相应 对应 效应 诚信 幸福 幸福安康 普通 流通 美丽 秀丽 快乐 水平 医保 社保 担保 参保 环保 农保 确保 资金 现金 奖金 基金 召开 公开 展开 专门 创新 更新 全新 革新 新民居 新民宿 新民生 新民营 新密码 新乡村 九龙 背景 西南 东北 长治久安 三明治 白银价格 白银期货 黄金白银 白杨树 灯塔工厂 灯塔企业 科技新星 阿里巴巴 阿里云 日照时数 日照时间 日照强度 日照百分率 日照充足 节日照明 平安顺利 五台山 三台山 朝阳产业 朝阳行业 兰州拉面 沙县小吃 河南岸 河北岸 河南侧 河北侧 江西岸 江西侧 湖南岸 湖北岸 山东麓 山西麓 山南麓 山北麓 山东坡 山西坡 山南坡 山东侧 山西侧 山南侧 滨海城市

# what a text is about: the words that decide where an indicator's word alone does not
topic	rail	铁路 列车 动车 动车组 高铁 火车 车站 春运 暑运 客运 旅客列车 临客 铁路局 rail railway railways train trains bureau high-speed rails metro subway railroad railroads Amtrak ridership commuter_rail
topic	air	机场 航班 民航 航空 空港 航线 飞机 airport airports flight flights airline aviation air airlines aircraft airways airfreight
topic	road	公路 高速公路 收费站 客运站 班车 道路运输 road highway bus roads highways expressway expressways motorway motorways toll tolls
topic	port	港口 集装箱 货轮 泊位 港务 码头 海港 港区 航运 吞吐量 port container TEU TEUs vessel terminal ports terminals vessels containers seaport seaports shipping seaborne
topic	parcel	快递 邮政 快件 包裹 揽收 寄递 parcel parcels postal express courier couriers parcel_volume
topic	tourism	旅游 游客 景区 景点 文旅 酒店 民宿 出游 tourism tourist tourists visitors hotel hotels tourist_arrivals holidaymakers sightseeing scenic
topic	invest	招商 招商引资 签约 投资 外资 项目 青洽会 签约仪式 洽谈会 FDI investment investors investor investments FDI_projects Board_of_Investment Board_of_Investments investing
topic	fire	火灾 防火 森林 草原 防灭火 火情 扑火 林草 祭扫 fire fires wildfire wildfires forest firefighters blaze blazes hectares_burned acres_burned
topic	contest	大赛 比赛 竞赛 选手 一等奖 二等奖 评委 决赛 赛道 参赛 获奖 contest competition prize contestants olympiad contests competitions prizes medals olympiads championship championships tournament
topic	power	发电 用电 用电量 发电量 电量 装机 千瓦时 电网 电力 electricity power GWh TWh kWh generation grid renewables hydropower solar
topic	econ	增加值 社会消费品零售总额 固定资产投资 GDP 生产总值 规模以上工业 公共预算 余额 retail industrial fiscal fixed-asset value_added budget budgetary state_budget treasury treasurer tax_revenue tax_revenues VAT
topic	border	口岸 边检 出入境 边检站 通关 入境 出境 border border_inspection entry_and_exit inbound_and_outbound National_Immigration_Administration boundary control_point control_points immigration cross-boundary checkpoint Lo_Wu Lok_Ma_Chau cross-border checkpoints border_crossing border_crossings passport_control frontier borders ports_of_entry

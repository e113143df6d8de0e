package io.yizheng.kit.settings;

import io.yizheng.domain.person.Masks;
import java.util.List;
import java.util.Map;

/** What stands on every page of a realm, where a login without a request lands, and who is trusted to be many people. */
public record PageSettings(
        String hotline, String defaultClient, String hallClient, List<String> hallAddresses, Masks masks) {

    public static final Setting<String> HOTLINE = Setting.text("hotline", "客服热线", "显示在每页底部；留空则不显示", "");
    public static final Setting<String> DEFAULT_CLIENT =
            Setting.text("default-client", "默认应用", "没有应用请求时登录后进入的应用（客户端 ID）", "");
    public static final Setting<String> HALL_CLIENT =
            Setting.text("hall-client", "办事大厅", "完成页所指的网上办事大厅（客户端 ID）；留空则不显示", "");
    public static final Setting<List<String>> HALL_ADDRESSES =
            Setting.words("hall-addresses", "服务大厅地址", "不受按地址计数限制的网络地址（多人共用的大厅出口）", List.of());
    public static final Setting<Masks> MASKS = Setting.choice(
            "masks",
            "信息遮盖",
            "页面上手机号、证件号、姓名等的遮盖：normal 按手册；strict 证件号只留末两位，星号个数不表示长度",
            Masks.COMMON,
            PageSettings::word);

    static final List<Setting<?>> ALL = List.of(HOTLINE, DEFAULT_CLIENT, HALL_CLIENT, HALL_ADDRESSES, MASKS);

    static PageSettings from(Map<String, String> config) {
        return new PageSettings(
                HOTLINE.read(config),
                DEFAULT_CLIENT.read(config),
                HALL_CLIENT.read(config),
                HALL_ADDRESSES.read(config),
                MASKS.read(config));
    }

    private static String word(Masks masks) {
        return switch (masks) {
            case COMMON -> "normal";
            case STRICT -> "strict";
        };
    }
}

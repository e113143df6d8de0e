package io.yizheng.domain.person;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ethnic groups of GB/T 3304 in the order of their codes, and the two entries that registers keep besides. */
public enum EthnicGroup {
    HAN("01", "汉", "HA"),
    MONGOL("02", "蒙古", "MG"),
    HUI("03", "回", "HU"),
    ZANG("04", "藏", "ZA"),
    UYGUR("05", "维吾尔", "UG"),
    MIAO("06", "苗", "MH"),
    YI("07", "彝", "YI"),
    ZHUANG("08", "壮", "ZH"),
    BUYEI("09", "布依", "BY"),
    CHOSEN("10", "朝鲜", "CS"),
    MAN("11", "满", "MA"),
    DONG("12", "侗", "DO"),
    YAO("13", "瑶", "YA"),
    BAI("14", "白", "BA"),
    TUJIA("15", "土家", "TJ"),
    HANI("16", "哈尼", "HN"),
    KAZAK("17", "哈萨克", "KZ"),
    DAI("18", "傣", "DA"),
    LI("19", "黎", "LI"),
    LISU("20", "傈僳", "LS"),
    VA("21", "佤", "VA"),
    SHE("22", "畲", "SH"),
    GAOSHAN("23", "高山", "GS"),
    LAHU("24", "拉祜", "LH"),
    SUI("25", "水", "SU"),
    DONGXIANG("26", "东乡", "DX"),
    NAXI("27", "纳西", "NX"),
    JINGPO("28", "景颇", "JP"),
    KIRGIZ("29", "柯尔克孜", "KG"),
    TU("30", "土", "TU"),
    DAUR("31", "达斡尔", "DU"),
    MULAO("32", "仫佬", "ML"),
    QIANG("33", "羌", "QI"),
    BLANG("34", "布朗", "BL"),
    SALAR("35", "撒拉", "SL"),
    MAONAN("36", "毛南", "MN"),
    GELAO("37", "仡佬", "GL"),
    XIBE("38", "锡伯", "XB"),
    ACHANG("39", "阿昌", "AC"),
    PUMI("40", "普米", "PM"),
    TAJIK("41", "塔吉克", "TA"),
    NU("42", "怒", "NU"),
    UZBEK("43", "乌孜别克", "UZ"),
    RUSS("44", "俄罗斯", "RS"),
    EWENKI("45", "鄂温克", "EW"),
    DEANG("46", "德昂", "DE"),
    BONAN("47", "保安", "BN"),
    YUGUR("48", "裕固", "YG"),
    GIN("49", "京", "GI"),
    TATAR("50", "塔塔尔", "TT"),
    DERUNG("51", "独龙", "DR"),
    OROQEN("52", "鄂伦春", "OR"),
    HEZHEN("53", "赫哲", "HZ"),
    MONBA("54", "门巴", "MB"),
    LHOBA("55", "珞巴", "LB"),
    JINO("56", "基诺", "JN"),
    OTHER("97", "其他", ""),
    FOREIGN_DESCENT("98", "外国血统", "");

    /** How registers wrote two of the names in former times. */
    private static final Map<String, EthnicGroup> FORMER = Map.of("毛难", MAONAN, "崩龙", DEANG);

    private static final int LONGEST_TYPED = 16;

    private final String code;
    private final String word;
    private final String letters;

    EthnicGroup(String code, String word, String letters) {
        this.code = code;
        this.word = word;
        this.letters = letters;
    }

    /** Reads a name with or without 族 behind it, also in its former writing. */
    public static Optional<EthnicGroup> parse(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String name = typed.strip();
        String word = name.endsWith("族") ? name.substring(0, name.length() - 1) : name;
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word) || group.label().equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(FORMER.get(word)));
    }

    public static Optional<EthnicGroup> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
    }

    /** The two digits of the standard. */
    public String code() {
        return code;
    }

    /** The two letters of the standard, empty for what is no group. */
    public String letters() {
        return letters;
    }

    /** The name as it is shown and kept, 族 included. */
    public String label() {
        return isGroup() ? word + "族" : word;
    }

    /** Whether it is one of the fifty-six. */
    public boolean isGroup() {
        return !letters.isEmpty();
    }
}

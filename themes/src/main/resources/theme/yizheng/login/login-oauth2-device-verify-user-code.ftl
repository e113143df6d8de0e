<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.frame title=msg("oauth2DeviceVerificationTitle") names=["device_user_code"]>
<form class="col" action="${url.oauth2DeviceVerificationAction}" method="post" novalidate>
<@field.input name="device_user_code" label=msg("verifyOAuth2DeviceUserCode") num=true/>
<@buttons.main text=msg("yz.next")/>
</form>
</@layout.frame>

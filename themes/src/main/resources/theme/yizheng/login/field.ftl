<#-- Fields. Each has its label, its name as id, and its error tied to it. -->
<#import "buttons.ftl" as buttons>

<#function failed name><#return messagesPerField.existsError(name)></#function>

<#-- What a control says of itself: hint first, then error. The first with an error takes the focus. -->
<#assign focused = false>
<#macro state name hint="" also="" error=name>
<#compress>
<#local ids = []>
<#if hint?has_content><#local ids += [name + "-hint"]></#if>
<#if also?has_content><#local ids += [also]></#if>
<#if failed(error)><#local ids += [name + "-err"]></#if>
<#if ids?has_content>aria-describedby="${ids?join(" ")}"</#if>
<#if failed(error)>aria-invalid="true"<#if !focused> autofocus<#assign focused = true></#if></#if>
</#compress>
</#macro>

<#-- The star is for the eye; the control itself says that it is required. -->
<#macro label name text star=false>
<label class="label" for="${name}">${text}<#if star><em aria-hidden="true">*</em></#if></label>
</#macro>

<#macro hint name text><#if text?has_content><p class="hint" id="${name}-hint">${text}</p></#if></#macro>

<#macro fault name error=name>
<#if failed(error)><p class="err" id="${name}-err"><@buttons.icon "warn"/><span>${messagesPerField.get(error)}</span></p></#if>
</#macro>

<#macro input name label=msg("yz.label." + name) type="text" value="" hint="" placeholder="" autocomplete="off" inputmode="" maxlength=0 required=true readonly=false num=false star=false error=name>
<div class="field">
<@.namespace.label name=name text=label star=star/>
<@.namespace.hint name=name text=hint/>
<input class="input<#if num> num</#if>" id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"<#if inputmode?has_content> inputmode="${inputmode}"</#if><#if maxlength gt 0> maxlength="${maxlength?c}"</#if><#if placeholder?has_content> placeholder="${placeholder}"</#if><#if required> required</#if><#if readonly> readonly</#if> <@state name=name hint=hint error=error/>>
<@fault name=name error=error/>
</div>
</#macro>

<#macro password name label=msg("yz.label." + name) autocomplete="current-password" hint="" placeholder="" star=false shown=label error=name>
<div class="field">
<@.namespace.label name=name text=label star=star/>
<@.namespace.hint name=name text=hint/>
<div class="eye"><input class="input" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}"<#if placeholder?has_content> placeholder="${placeholder}"</#if> required <@state name=name hint=hint error=error/>><button type="button" data-eye aria-pressed="false" aria-controls="${name}" aria-label="${msg("yz.show", shown)}" hidden><@buttons.icon "eye"/></button></div>
<@fault name=name error=error/>
</div>
</#macro>

<#macro check name label value="on" required=false checked=false>
<div class="field">
<div class="tick"><input type="checkbox" id="${name}" name="${name}" value="${value}"<#if checked> checked</#if><#if required> required</#if> <@state name=name/>><label for="${name}">${label}</label><#nested></div>
<@fault name/>
</div>
</#macro>

<#-- A login name to be, with a button that asks whether it is free. By script that happens by itself. -->
<#macro wantedName value longest free label hint star=false name="username">
<div class="field" id="${name}-field">
<@.namespace.label name=name text=label star=star/>
<@.namespace.hint name=name text=hint/>
<div class="row"><input class="input" id="${name}" name="${name}" type="text" value="${value}" maxlength="${longest?c}" autocomplete="username" autocapitalize="off" spellcheck="false" required <@state name=name hint=hint also=free?then(name + "-free", "")/>><button class="btn btn--plain btn--code" id="${name}-check" type="submit" name="${name}-check" value="1" formnovalidate data-check="${name}">${msg("yz.username.check")}</button></div>
<#if free><p class="sent" id="${name}-free" role="status"><@buttons.icon "ok"/><span>${msg("yz.username.free")}</span></p></#if>
<@fault name/>
</div>
</#macro>

<#-- Where a code goes: free to type, or settled, of which only the mask is here. One that was typed can be given up again.
     Nested: what belongs below. -->
<#macro recipient view name label=msg("yz.label." + name) placeholder="" change="" freed="" hint="" type="tel" autocomplete="tel" maxlength=20 star=false>
<#local id = view.held()?then(name + "-held", name)>
<div class="field">
<@.namespace.label name=id text=label star=star && !view.held()/>
<@.namespace.hint name=id text=hint/>
<div class="row"><input class="input<#if type == "tel"> num</#if>" id="${id}" name="${id}" value="${view.shown()}"<#if view.held()> type="text" autocomplete="off" readonly<#else> type="${type}" maxlength="${maxlength?c}" autocomplete="${autocomplete}"<#if placeholder?has_content> placeholder="${placeholder}"</#if> required</#if> <@state name=id hint=hint error=name/>><#if view.held() && view.changeable()><button class="btn btn--plain btn--code" id="${name}-change" type="submit" name="${name}-change" value="1" formnovalidate data-stay data-then="${name}" data-said="${freed}">${change}</button></#if></div>
<@fault name=id error=name/>
<#nested>
</div>
</#macro>

<#macro phone view label=msg("yz.label.phone") placeholder=msg("yz.hint.phone") star=false>
<@recipient view=view name="phone" label=label placeholder=placeholder change=msg("yz.phone.change") freed=msg("yz.phone.freed") star=star><#nested></@recipient>
</#macro>

<#macro email view label=msg("yz.label.email") hint="" star=false>
<@recipient view=view name="email" label=label hint=hint change=msg("yz.email.change") freed=msg("yz.email.freed") type="email" autocomplete="email" maxlength=254 star=star><#nested></@recipient>
</#macro>

<#-- Picture, another one, its sound, its larger form. Without script sound and larger form open in a tab of their own. -->
<#macro captcha view label=msg("yz.label.captcha") placeholder=msg("yz.hint.captcha") star=false>
<div class="field captcha">
<@.namespace.label name="captcha" text=label star=star/>
<div class="row"><input class="input" id="captcha" name="captcha" type="text"<#if view.digitsOnly()> inputmode="numeric"</#if> maxlength="${view.length()?c}" autocomplete="off" autocapitalize="off" spellcheck="false"<#if placeholder?has_content> placeholder="${placeholder}"</#if> required data-of="${view.pictureUrl()}" <@state name="captcha"/>><button class="pic" id="captcha-pic" type="submit" name="captcha-new" value="1" formnovalidate data-stay data-said="${msg("yz.captcha.renewed")}" aria-label="${msg("yz.captcha.picture")}"><img src="${view.pictureUrl()}" alt="" width="120" height="48"></button></div>
<div class="aids"><button id="captcha-new" type="submit" name="captcha-new" value="1" formnovalidate data-stay data-said="${msg("yz.captcha.renewed")}" aria-label="${msg("yz.captcha.new-label")}"><@buttons.icon "refresh"/><span>${msg("yz.captcha.new")}</span></button><#if (view.audioUrl())??><a href="${view.audioUrl()}" target="_blank" rel="noopener" data-listen data-failed="${msg("yz.captcha.silent")}" aria-label="${msg("yz.captcha.listen-label")}"><@buttons.icon "speaker"/><span>${msg("yz.captcha.listen")}</span></a></#if><a href="${view.pictureUrl()}" target="_blank" rel="noopener" data-zoom aria-expanded="false" aria-controls="captcha-zoom" aria-label="${msg("yz.captcha.zoom-label")}"><@buttons.icon "zoom"/><span>${msg("yz.captcha.zoom")}</span></a></div>
<div class="zoom" id="captcha-zoom" hidden><img src="${view.pictureUrl()}" alt="${msg("yz.captcha.zoomed")}" width="120" height="48"></div>
<@fault "captcha"/>
</div>
</#macro>

<#-- Code from an SMS or a mail, and the button that asks for it. The countdown holds the button by script only:
     without it the button stays usable and the server says when it is too early. -->
<#macro code view name="code" label=msg("yz.label.code") placeholder=msg("yz.hint.code") star=false>
<#local waiting = view.secondsLeft() gt 0>
<div class="field">
<@.namespace.label name=name text=label star=star/>
<div class="row"><input class="input num" id="${name}" name="${name}" type="text"<#if view.typed()?has_content> value="${view.typed()}"</#if> inputmode="numeric" maxlength="${view.digits()?c}" autocomplete="one-time-code"<#if placeholder?has_content> placeholder="${placeholder}"</#if> required <@state name=name also=view.sent()?then(name + "-sent", "")/>><button class="btn btn--line btn--code" id="code-send" type="submit" name="code-send" value="1" formnovalidate data-stay data-then="${name}"<#if waiting> data-left="${view.secondsLeft()?c}" data-again="${msg("yz.code.again")}"</#if>><#if waiting><span>${msg("yz.code.again")}(<span class="num">${view.secondsLeft()?c}</span>)</span><#elseif view.sent()>${msg("yz.code.again")}<#else>${msg("yz.code.get")}</#if></button></div>
<#if view.sent()><p class="sent" id="${name}-sent"><@buttons.icon "ok"/><span>${msg("M-SMS-SENT", view.to())}</span></p></#if>
<@fault name/>
</div>
</#macro>

<#function at name><#return name?keep_before("=")?remove_ending("-held")></#function>

<#-- Above the form: an error of no field, or a list that leads to the fields, from two on. It takes the focus.
     Where Keycloak names an error otherwise than its field: "error=field". The error of a held recipient has the name of
     the free one. -->
<#macro summary names=[]>
<#local found = names?filter(name -> failed(at(name))), general = failed("global")?then(messagesPerField.get("global"), "")>
<#if found?size gt 1>
<div class="sum" role="alert" tabindex="-1" id="summary"><h2><@buttons.icon "warn"/>${msg("yz.errors")}</h2><ul><#if general?has_content><li>${general}</li></#if><#list found as name><li><a href="#${name?split("=")?last}">${messagesPerField.get(at(name))}</a></li></#list></ul></div>
<#elseif general?has_content>
<div class="sum" role="alert" tabindex="-1" id="summary"><p><@buttons.icon "warn"/><span>${general}</span></p></div>
</#if>
</#macro>

<#-- What Keycloak says beside errors. -->
<#macro notice>
<#if message?? && message.type != "error" && !(message.type == "warning" && isAppInitiatedAction??)>
<p class="note<#if message.type == "warning"> note--warn<#elseif message.type == "success"> note--ok</#if>"><@buttons.icon (message.type == "success")?then("ok", "info")/><span>${message.summary}</span></p>
</#if>
</#macro>

<#-- The fields of the realm's user profile, as Keycloak describes them. -->
<#macro profile>
<#list attributes() as attribute>
<#if attribute.name == "locale"><#continue></#if>
<#local notes = attribute.annotations!{}, kind = notes.inputType!"text", label = advancedMsg(attribute.displayName!attribute.name), hint = (notes.inputHelperTextBefore??)?then(advancedMsg(notes.inputHelperTextBefore!""), ""), values = attribute.values![]>
<#if kind == "select-radiobuttons" || kind == "multiselect-checkboxes">
<fieldset class="field" <@state name=attribute.name hint=hint/>>
<legend class="label">${label}</legend>
<@.namespace.hint name=attribute.name text=hint/>
<#list options(attribute) as option>
<div class="tick"><input type="${(kind == "select-radiobuttons")?then("radio", "checkbox")}" id="${attribute.name}-${option}" name="${attribute.name}" value="${option}"<#if values?seq_contains(option)> checked</#if><#if attribute.readOnly> disabled</#if>><label for="${attribute.name}-${option}"><@optionText attribute option/></label></div>
</#list>
<@fault attribute.name/>
</fieldset>
<#elseif kind == "select" || kind == "multiselect">
<div class="field">
<@.namespace.label name=attribute.name text=label/>
<@.namespace.hint name=attribute.name text=hint/>
<select class="select" id="${attribute.name}" name="${attribute.name}"<#if kind == "multiselect"> multiple</#if><#if attribute.readOnly> disabled</#if> <@state name=attribute.name hint=hint/>>
<#if kind == "select"><option value=""></option></#if>
<#list options(attribute) as option><option value="${option}"<#if values?seq_contains(option)> selected</#if>><@optionText attribute option/></option></#list>
</select>
<@fault attribute.name/>
</div>
<#elseif kind == "textarea">
<div class="field">
<@.namespace.label name=attribute.name text=label/>
<@.namespace.hint name=attribute.name text=hint/>
<textarea class="input input--tall" id="${attribute.name}" name="${attribute.name}" rows="4"<#if attribute.readOnly> disabled</#if> <@state name=attribute.name hint=hint/>>${attribute.value!}</textarea>
<@fault attribute.name/>
</div>
<#else>
<@input name=attribute.name label=label type=kind?remove_beginning("html5-") value=attribute.value!"" hint=hint autocomplete=attribute.autocomplete!"off" required=attribute.required readonly=attribute.readOnly/>
</#if>
<#nested attribute>
</#list>
</#macro>

<#-- Not "profile": here that is the macro. -->
<#function attributes><#return .data_model.profile.attributes></#function>

<#function profileNames><#return attributes()?map(attribute -> attribute.name)></#function>

<#function options attribute>
<#local from = (attribute.annotations.inputOptionsFromValidation)!"options">
<#return (attribute.validators[from].options)![]>
</#function>

<#macro optionText attribute option><#compress>
<#local notes = attribute.annotations>
<#if notes.inputOptionLabels??>${advancedMsg(notes.inputOptionLabels[option]!option)}<#elseif notes.inputOptionLabelsI18nPrefix??>${msg(notes.inputOptionLabelsI18nPrefix + "." + option)}<#else>${option}</#if>
</#compress></#macro>

<#-- Which of several devices for one-time codes. -->
<#macro devices credentials>
<fieldset class="field">
<legend class="label">${msg("yz.device")}</legend>
<#list credentials.userOtpCredentials as device>
<div class="tick"><input type="radio" id="device-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == credentials.selectedCredentialId!""> checked</#if>><label for="device-${device?index}">${device.userLabel}</label></div>
</#list>
</fieldset>
</#macro>

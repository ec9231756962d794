/** Whether shortcuts are those of a Mac. */
export const onMac = navigator.platform.startsWith('Mac');
